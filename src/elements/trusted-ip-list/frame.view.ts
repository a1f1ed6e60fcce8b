/** What stands around the table: the master switch, the tools, the sums. */
import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../../messages/trusted-ip-list.ts';
import { field, helpId } from '../../ui/field/field.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';
import { switchControl } from '../../ui/switch/switch.ts';

export interface MasterParts {
  readonly label: string;
  /** Accessible name while there is no visible label. */
  readonly name: string;
  readonly enabled: boolean;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly readonlyReason: string;
  readonly problem: string;
  readonly onChange: (enabled: boolean) => void;
}

export function masterSwitch(parts: MasterParts): TemplateResult {
  const { label, name, enabled, problem, readonly, readonlyReason } = parts;
  const help = enabled ? words.helpOn() : words.helpOff();
  return field({
    id: 'enabled',
    label: '',
    problem,
    help: readonly && readonlyReason ? readonlyReason : help,
    helpIsNews: true,
    control: switchControl({
      id: 'enabled',
      label,
      ...(label ? {} : { name }),
      checked: enabled,
      disabled: parts.disabled,
      readonly,
      invalid: problem !== '',
      describedBy: helpId('enabled'),
      onChange: parts.onChange,
    }),
  });
}

export interface ToolParts {
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isEmpty: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onPasteMany: () => void;
  readonly onExport: () => void;
}

export function tools(parts: ToolParts): TemplateResult {
  const { disabled } = parts;
  return html`<div class="tools">
    ${
      parts.readonly
        ? nothing
        : html`${step(icons.undo, words.undo(), disabled, !parts.canUndo, parts.onUndo)}
            ${step(icons.redo, words.redo(), disabled, !parts.canRedo, parts.onRedo)}
            <button type="button" class="quiet" ?disabled=${disabled} @click=${parts.onPasteMany}>
              ${words.pasteMany()}
            </button>`
    }
    <button type="button" class="quiet" ?disabled=${disabled || parts.isEmpty} @click=${parts.onExport}>
      ${words.exportList()}
    </button>
  </div>`;
}

/** Stays reachable while there is nothing to do, so that the focus is not lost after the last step. */
function step(
  shape: string,
  label: string,
  disabled: boolean,
  blocked: boolean,
  onClick: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="icon-only"
    aria-label=${label}
    title=${label}
    ?disabled=${disabled}
    aria-disabled=${blocked}
    @click=${() => {
      if (!blocked) onClick();
    }}
  >
    ${icon(shape)}
  </button>`;
}

export interface SumParts {
  readonly count: number;
  readonly active: number;
  /** Addresses of each family; null while they are counted. */
  readonly opened: Readonly<Record<4 | 6, bigint>> | null;
  /** How many entries could go. */
  readonly needless: number;
  readonly onShorten: () => void;
  /** Entries with a problem. */
  readonly bad: number;
  readonly onShowBad: () => void;
}

export function sums(parts: SumParts): TemplateResult {
  const { count, active, opened, needless, bad, onShowBad, onShorten } = parts;
  return html`<span class="sums"
    ><span>${words.entryCount(count, active)}</span>
    <span>${opened ? words.opened(opened[4], opened[6]) : words.counting()}</span> ${
      needless === 0
        ? nothing
        : html`<button type="button" class="quiet" @click=${onShorten}>
            ${words.canBeShorter(needless)}
          </button>`
    }${
      bad === 0
        ? nothing
        : html`<span class="mend"
            ><span class="problem">${icon(icons.warning)}${words.badEntries(bad)}</span>
            <button type="button" class="quiet" @click=${onShowBad}>${words.show()}</button></span
          >`
    }</span
  >`;
}
