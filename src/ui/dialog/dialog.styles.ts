import { css } from 'lit';
import { actionStyles } from '../../theme/action.styles.ts';

const own = css`
  .dialog {
    inline-size: min(100vw - 32px, 442px);
    max-inline-size: none;
    max-block-size: calc(100dvh - 32px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: 0 16px 48px var(--_shadow);
    overflow: auto;
    --_covered: 0px;
  }
  .dialog:has(> .wide) {
    inline-size: min(100vw - 32px, 602px);
  }
  .dialog::backdrop {
    background: var(--_backdrop);
  }
  .dialog-box {
    display: grid;
    gap: calc(4 * var(--_space));
    padding: calc(6 * var(--_space));
  }
  .dialog-heading {
    margin: 0;
    font-family: var(--_font-title);
    font-size: var(--_font-size-title);
    line-height: var(--_line-height-title);
    font-weight: var(--_weight-title);
    overflow-wrap: anywhere;
  }
  .dialog-body {
    display: grid;
    gap: calc(3 * var(--_space));
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .dialog-body p {
    margin: 0;
  }
  .dialog-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(2 * var(--_space));
  }
`;

export const dialogStyles = [actionStyles, own];
