import { css } from 'lit';
import { choiceStyles } from '../../ui/choice/choice.styles.ts';
import { meterStyles } from '../../ui/meter/meter.styles.ts';
import { stepperStyles } from '../../ui/stepper/stepper.styles.ts';

const own = css`
  .control.wide {
    max-inline-size: calc(2 * var(--_field-width));
  }
  .rules {
    columns: 2 200px;
    column-gap: calc(4 * var(--_space));
    max-inline-size: calc(1.5 * var(--_field-width));
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: var(--_font-size-small);
    line-height: var(--_line-height-small);
  }
  .rule {
    display: flex;
    gap: calc(1.5 * var(--_space));
    padding-block-end: var(--_space);
    break-inside: avoid;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .rule .icon {
    margin-block-start: 1px;
  }
  .rule.met {
    color: var(--_success);
  }
  .rule.broken {
    color: var(--_danger);
  }
  .options {
    display: grid;
    gap: calc(3 * var(--_space));
    max-inline-size: var(--_field-width);
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .forms {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(5 * var(--_space));
    margin: 0;
    padding: 0;
    border: 0;
  }
  .classes {
    display: grid;
    gap: var(--_space);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .classes legend {
    padding: 0 0 var(--_space);
  }
  .details {
    display: block;
    inline-size: 100%;
    max-inline-size: var(--_field-width);
    padding: calc(2 * var(--_space)) var(--_control-padding);
    border: var(--_control-frame) solid var(--_line-strong);
    border-block-end-width: 1px;
    border-radius: var(--_radius);
    background: var(--_control-fill);
    color: inherit;
    resize: vertical;
  }
`;

export const aidsStyles = [meterStyles, stepperStyles, choiceStyles, own];
