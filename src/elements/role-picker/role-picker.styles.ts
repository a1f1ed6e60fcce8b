import { css } from 'lit';

export const rolePickerStyles = css`
  .unknown {
    display: flex;
    gap: calc(1.5 * var(--_space));
    color: var(--_warning);
  }
  .unknown .icon {
    margin-block-start: 1px;
  }
  .preview {
    display: grid;
    gap: var(--_space);
  }
  .preview .muted {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
    overflow: hidden;
  }
  .field .support {
    max-inline-size: min(100%, 480px);
  }
  /* The link keeps its place while the permissions spread below it. */
  .after {
    display: grid;
    grid-template-columns: minmax(0, var(--_field-width)) 1fr;
    max-inline-size: 640px;
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }
  .create {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    grid-area: 1 / 1;
    place-self: start end;
    min-block-size: 28px;
    color: var(--_accent);
    font-weight: 500;
    text-decoration: none;
  }
  .create:only-child {
    justify-self: start;
  }
  .create:hover {
    text-decoration: underline;
  }
  .permissions {
    grid-area: 1 / 1 / auto / -1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .permissions summary {
    inline-size: fit-content;
    min-block-size: 28px;
    padding-block: 5px;
    border-radius: var(--_radius);
    color: var(--_muted);
    cursor: pointer;
  }
  .permissions summary:hover {
    color: var(--_text);
  }
  .permissions p {
    margin: 0 0 calc(2 * var(--_space));
    color: var(--_muted);
  }
  .permissions dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(180px, 100%), 1fr));
    gap: calc(3 * var(--_space)) calc(4 * var(--_space));
    margin: 0;
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .permissions dl > div {
    display: grid;
    gap: var(--_space);
    align-content: start;
    min-inline-size: 0;
  }
  .permissions dt {
    font-weight: 500;
  }
  .permissions dd {
    margin: 0;
    color: var(--_muted);
  }
  .permissions dd.lost bdi {
    text-decoration: line-through;
  }
  @media (pointer: coarse) {
    .create,
    .permissions summary {
      min-block-size: 44px;
      padding-block: 13px;
    }
  }
`;
