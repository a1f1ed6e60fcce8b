import { css } from 'lit';

export const dialogsStyles = css`
  .dialog-body ul {
    display: grid;
    gap: var(--_space);
    margin: 0;
    padding-inline-start: calc(5 * var(--_space));
  }
  .dialog-body ul.merges {
    overflow-wrap: anywhere;
  }
  progress {
    flex: 0 1 200px;
    accent-color: var(--_accent);
  }
  .override {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: start;
  }
  .override input {
    inline-size: 18px;
    block-size: 18px;
    margin: 1px;
    flex: none;
    accent-color: var(--_accent);
  }
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    padding: calc(2 * var(--_space)) var(--_control-padding);
    border: var(--_control-frame) solid var(--_line-strong);
    border-block-end-width: 1px;
    border-radius: var(--_radius);
    background: var(--_control-fill);
    color: inherit;
    line-height: var(--_line-height-small);
    resize: vertical;
  }
  .dialog-body ul.report {
    max-block-size: 240px;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: auto;
    list-style: none;
    gap: 0;
  }
  .report li {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr) minmax(0, 1.4fr);
    gap: calc(2 * var(--_space));
    padding: calc(1.5 * var(--_space)) calc(3 * var(--_space));
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
    overflow-wrap: anywhere;
  }
  .report li + li {
    border-block-start: 1px solid var(--_line);
  }
  .report .refused .verdict {
    color: var(--_danger);
  }
  .report .duplicate .verdict,
  .report .covered .verdict {
    color: var(--_muted);
  }
  @media (max-width: 480px) {
    .report li {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;
