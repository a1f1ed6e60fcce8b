import { css } from 'lit';

/** What shows what a role allows, and what changes. */
export const permissionStyles = css`
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
  .change {
    display: flex;
    gap: calc(1.5 * var(--_space));
  }
  .change .icon {
    flex: none;
    margin-block-start: 1px;
  }
  .change.gained .icon {
    color: var(--_success);
  }
  .change.lost .icon {
    color: var(--_danger);
  }
  .permissions p {
    margin: 0 0 calc(2 * var(--_space));
    color: var(--_muted);
  }
  .tree {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
    gap: calc(3 * var(--_space)) calc(4 * var(--_space));
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .tree,
  .tree ul {
    margin: 0;
    list-style: none;
  }
  .tree > li {
    min-inline-size: 0;
  }
  .tree .tab {
    font-weight: var(--_weight-label);
  }
  /* As high as the line. */
  .tree .badge {
    margin-block: -1px;
    vertical-align: top;
  }
  .tree ul {
    display: grid;
    gap: var(--_space);
    margin-block-start: var(--_space);
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 1px solid var(--_line);
  }
  .tree ul > li {
    color: var(--_muted);
  }
  .tree .gained {
    color: var(--_text);
  }
  .tree .lost > bdi,
  .tree .lost + ul bdi {
    text-decoration: line-through;
  }
`;
