import { css } from 'lit';

/** The picker's own looks follow the page's tokens by its custom properties. */
export const dateInputStyles = css`
  .control.date,
  .date-picker {
    inline-size: 180px;
    max-inline-size: 100%;
  }
  vaadin-date-picker {
    inline-size: 100%;
    --vaadin-background-color: var(--_raised);
    --vaadin-background-container: var(--_hover);
    --vaadin-background-container-strong: var(--_line);
    --vaadin-text-color: var(--_text);
    --vaadin-text-color-secondary: var(--_muted);
    --vaadin-text-color-disabled: var(--_line-strong);
    --vaadin-border-color: var(--_line-strong);
    --vaadin-border-color-secondary: var(--_line);
    --vaadin-focus-ring-color: var(--_accent);
    --vaadin-focus-ring-width: var(--_focus-width);
    --vaadin-date-picker-date-selected-background: var(--_accent);
    --vaadin-date-picker-date-selected-color: var(--_on-accent);
    --vaadin-input-field-background: var(--_control-fill);
    --vaadin-input-field-border-color: var(--_line-strong);
    --vaadin-input-field-border-radius: var(--_radius);
    --vaadin-input-field-value-color: var(--_text);
    --vaadin-input-field-value-font-size: var(--_font-size);
    --vaadin-input-field-value-line-height: var(--_line-height);
    --vaadin-input-field-padding: calc((var(--_control-height) - var(--_line-height)) / 2 - 1px)
      var(--_control-padding);
    --vaadin-field-baseline-input-height: var(--_control-height);
    --vaadin-overlay-border-color: var(--_line);
    --vaadin-overlay-background: var(--_raised);
  }
  /* Its own ring is around the whole field. */
  vaadin-date-picker > input:focus-visible {
    outline: none;
  }
  vaadin-date-picker[invalid] {
    --vaadin-input-field-border-color: var(--_danger);
  }
  @media (pointer: coarse) {
    vaadin-date-picker {
      --vaadin-input-field-padding: 11px var(--_control-padding);
      --vaadin-field-baseline-input-height: 44px;
    }
  }
`;
