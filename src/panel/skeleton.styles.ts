import { css } from 'lit';

/**
 * Labels and controls, drawn without a node for each. The heights, in steps of the grid, were measured at an account
 * with a few addresses and tokens: `test/panel/loading.test.ts` compares. Nothing is seen of it in the first 200 ms.
 */
export const skeletonStyles = css`
  .skeleton {
    --_tile: calc(var(--_line-height) + var(--_control-height) + 10 * var(--_space));
    --_control: calc(var(--_line-height) + 2 * var(--_space));
    --_width: min(100%, var(--_field-width));
    min-block-size: calc(var(--_steps) * var(--_space));
    background:
      linear-gradient(var(--_sunken) var(--_line-height), transparent 0) 0 0 / min(40%, 160px) var(--_tile)
        repeat-y,
      linear-gradient(
          transparent var(--_control),
          var(--_sunken) 0 calc(var(--_control) + var(--_control-height)),
          transparent 0
        )
        0 0 / var(--_width) var(--_tile) repeat-y;
    animation: appear var(--_duration) 200ms backwards;
  }
  .skeleton:dir(rtl) {
    background-position: 100% 0;
  }
  :is(.addresses, .api) {
    --_width: 100%;
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
