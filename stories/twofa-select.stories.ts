import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TwofaSelect } from '../src/elements/twofa-select/twofa-select.ts';
import type {
  TwofaDisableRequestEvent,
  TwofaResetRequestEvent,
} from '../src/elements/twofa-select/twofa-select.events.ts';

const meta: Meta<TwofaSelect> = {
  title: 'Elements/twofa-select',
  component: 'twofa-select',
  args: {
    label: 'Two-factor authentication',
    value: 'inherit',
    inherited: { value: true, source: 'Wholesale EU' },
    enrolment: { state: 'active', since: '2026-03-14T10:20:00.000Z' },
    resetOffered: true,
    timeZone: 'Europe/Kyiv',
  },
  render: (args) =>
    html`<twofa-select
      .label=${args.label}
      .defaultValue=${args.value}
      .inherited=${args.inherited}
      .enrolment=${args.enrolment}
      .variant=${args.variant ?? 'select'}
      .resetOffered=${args.resetOffered}
      .timeZone=${args.timeZone}
      .problems=${args.problems ?? []}
      .disabled=${args.disabled ?? false}
      .readonly=${args.readonly ?? false}
      .readonlyReason=${args.readonlyReason ?? ''}
      @twofa-reset-request=${(event: TwofaResetRequestEvent) => {
        event.respondWith(() => Promise.resolve({ ok: true, enrolment: { state: 'pending', since: null } }));
      }}
      @twofa-disable-request=${(event: TwofaDisableRequestEvent) => {
        event.respondWith(() =>
          Promise.resolve({ ok: false, problems: [{ path: ['code'], code: 'totp.code-wrong' }] }),
        );
      }}
    ></twofa-select>`,
};

export default meta;
type Story = StoryObj<TwofaSelect>;

/** Opens what a person would open, for a picture of it. */
function press(root: HTMLElement, selector: string): void {
  root.querySelector('twofa-select')?.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
}

async function dialogOf(root: HTMLElement): Promise<HTMLElement> {
  for (;;) {
    const dialog = root
      .querySelector('twofa-select')
      ?.shadowRoot?.querySelector<HTMLElement>('dialog[open] .dialog-box');
    if (dialog) return dialog;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const Inherited: Story = {};
export const InheritedOff: Story = {
  args: {
    inherited: { value: false, source: 'Retail' },
    enrolment: { state: 'none', since: null },
  },
};
export const On: Story = { args: { value: 'yes', enrolment: { state: 'pending', since: null } } };
export const OffWithAuthenticator: Story = { args: { value: 'no' } };
export const ClassUnknown: Story = { args: { inherited: null, enrolment: null } };
export const RefusedByHost: Story = {
  args: { value: 'no', problems: [{ path: [], code: 'twofa.password-too-weak-alone', min: 15 }] },
};
export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Only administrators of level 3 change this.' },
};
export const Disabled: Story = { args: { disabled: true } };
export const HostileClassName: Story = {
  args: {
    inherited: {
      value: true,
      source: '<img src=x onerror=alert(1)> \u202e evil ' + 'unbrokenclassname'.repeat(12),
    },
  },
};
export const Resetting: Story = {
  play: async ({ canvasElement }) => {
    press(canvasElement, '.facts button');
    await dialogOf(canvasElement);
  },
};
export const SwitchOn: Story = { args: { variant: 'switch', resetOffered: false } };
export const SwitchOff: Story = {
  args: { variant: 'switch', value: 'no', enrolment: { state: 'none', since: null }, resetOffered: false },
};
export const SwitchReadOnly: Story = {
  args: { variant: 'switch', readonly: true, readonlyReason: 'Your provider requires it.' },
};
export const SwitchDisabled: Story = { args: { variant: 'switch', disabled: true } };
export const SwitchingOff: Story = {
  args: { variant: 'switch', resetOffered: false },
  play: async ({ canvasElement }) => {
    press(canvasElement, '#twofa');
    const dialog = await dialogOf(canvasElement);
    const input = dialog.querySelector('input') as HTMLInputElement;
    input.value = '123 456';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    dialog.querySelector<HTMLElement>('button.danger')?.click();
  },
};
