import { css } from 'lit';

/**
 * Heights in steps of the grid, measured at an account with a few addresses and tokens (`test/panel/loading.test.ts`
 * compares). Answers that come within 200 ms take the place of nothing that was seen.
 */
export const skeletonStyles = css`
  .skeleton {
    display: flex;
    flex-direction: column;
    gap: calc(5 * var(--_space));
    min-block-size: calc(var(--_steps) * var(--_space));
    animation: appear var(--_duration) 200ms backwards;
  }
  .sign-in {
    --_steps: 151;
  }
  .addresses {
    --_steps: 159;
  }
  .api {
    --_steps: 53;
  }
  .role {
    --_steps: 167;
  }
  .skeleton i {
    inline-size: min(100%, var(--_field-width));
    block-size: var(--_control-height);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .skeleton .line {
    inline-size: min(60%, 240px);
    block-size: var(--_line-height);
  }
  .skeleton .rows {
    flex: 1;
    inline-size: 100%;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @container (max-width: 687px) {
    .sign-in {
      --_steps: 212;
    }
    .addresses {
      --_steps: 271;
    }
    .api {
      --_steps: 101;
    }
    .role {
      --_steps: 304;
    }
  }
`;
