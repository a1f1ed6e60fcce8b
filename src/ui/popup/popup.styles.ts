import { css } from 'lit';

/** What opens beside a control and lies above all: where it stands is said by each. */
export const popupStyles = css`
  .popup {
    position: fixed;
    inset: auto;
    margin: var(--_space) 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: 0 8px 24px var(--_shadow);
  }
`;
