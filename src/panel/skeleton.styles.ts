import { css } from 'lit';

/**
 * Labels and controls, drawn without a node for each. The heights, in steps of the grid, were measured at an account
 * with a few addresses and tokens: `test/panel/loading.test.ts` compares. Nothing is seen of it in the first 200 ms.
 */
export const skeletonStyles = css`
  .skeleton {
    --skeleton-tile: calc(var(--_line-height) + var(--_control-height) + 10 * var(--_space));
    --skeleton-control: calc(var(--_line-height) + 2 * var(--_space));
    --skeleton-width: min(100%, var(--_field-width));
    min-block-size: calc(var(--skeleton-steps) * var(--_space));
    background:
      linear-gradient(var(--_sunken) var(--_line-height), transparent 0) 0 0 / min(40%, 160px)
        var(--skeleton-tile) repeat-y,
      linear-gradient(
          transparent var(--skeleton-control),
          var(--_sunken) 0 calc(var(--skeleton-control) + var(--_control-height)),
          transparent 0
        )
        0 0 / var(--skeleton-width) var(--skeleton-tile) repeat-y;
    animation: appear var(--_duration) 200ms backwards;
  }
  .skeleton:dir(rtl) {
    background-position: 100% 0;
  }
  :is(.addresses, .api) {
    --skeleton-width: 100%;
  }
  .sign-in {
    --skeleton-steps: 151;
  }
  .addresses {
    --skeleton-steps: 159;
  }
  .api {
    --skeleton-steps: 53;
  }
  .role {
    --skeleton-steps: 167;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @container (max-width: 687px) {
    .sign-in {
      --skeleton-steps: 212;
    }
    .addresses {
      --skeleton-steps: 271;
    }
    .api {
      --skeleton-steps: 101;
    }
    .role {
      --skeleton-steps: 304;
    }
  }
`;
