import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { billingPolicy, nistPolicy } from '../src/domain/password/policy.ts';
import type { PasswordField } from '../src/elements/password-field/password-field.ts';

const stored = { set: true, since: '2026-03-14T10:00:00.000Z', validWithout2fa: true, mustChange: false };
const none = { set: false, since: null, validWithout2fa: false, mustChange: false };

const meta: Meta<PasswordField> = {
  title: 'Elements/password-field',
  component: 'password-field',
  args: {
    label: 'Password',
    policy: nistPolicy,
    login: 'northwind-voice',
    siteUrl: 'https://self-care.example/',
    timeZone: 'Europe/Kyiv',
    stored,
  },
  render: (args) =>
    html`<password-field
      .label=${args.label}
      .policy=${args.policy}
      .login=${args.login}
      .siteUrl=${args.siteUrl}
      .timeZone=${args.timeZone}
      .stored=${args.stored}
      .twofa=${args.twofa ?? false}
      .mustChange=${args.mustChange ?? false}
      .offersMustChange=${args.offersMustChange ?? false}
      .value=${args.value ?? ''}
      .problems=${args.problems ?? []}
      .required=${args.required ?? false}
      .disabled=${args.disabled ?? false}
      .readonly=${args.readonly ?? false}
      .readonlyReason=${args.readonlyReason ?? ''}
    ></password-field>`,
};

export default meta;
type Story = StoryObj<PasswordField>;

/** Presses what a person would press, by the accessible name. */
async function press(canvas: HTMLElement, ...names: string[]): Promise<void> {
  const field = canvas.querySelector('password-field');
  for (const name of names) {
    await field?.updateComplete;
    const buttons = [...(field?.shadowRoot?.querySelectorAll('button') ?? [])];
    buttons.find((button) => (button.ariaLabel ?? button.textContent.trim()) === name)?.click();
  }
}

/** Once the common passwords have come. */
async function judge(canvas: HTMLElement): Promise<void> {
  const field = canvas.querySelector('password-field');
  for (let tries = 0; field?.validity.valid && tries < 50; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  field?.checkValidity();
}

export const Stored: Story = {};
export const StoredMustChange: Story = {
  args: { stored: { ...stored, mustChange: true }, mustChange: true, offersMustChange: true },
};
export const StoredTooShortAlone: Story = { args: { stored: { ...stored, validWithout2fa: false } } };
export const NoPasswordYet: Story = { args: { stored: none, required: true, offersMustChange: true } };
export const Entered: Story = { args: { value: 'correct-horse-battery' } };
export const WithTwoFactor: Story = { args: { value: 'Korrekt9', twofa: true } };
export const TooShort: Story = {
  args: { value: 'korrekt' },
  play: ({ canvasElement }) => judge(canvasElement),
};
export const Common: Story = {
  args: { value: '1qaz2wsx3edc4rfv5tgb' },
  play: ({ canvasElement }) => judge(canvasElement),
};
export const RefusedByHost: Story = {
  args: { problems: [{ path: [], text: 'This password was used before.' }], value: 'correct-horse-battery' },
};
export const Generated: Story = {
  play: ({ canvasElement }) => press(canvasElement, 'Generate password'),
};
export const GeneratorOptions: Story = {
  args: { policy: billingPolicy },
  play: ({ canvasElement }) => press(canvasElement, 'Generate password', 'Options'),
};
export const NoAddress: Story = { args: { value: 'correct-horse-battery', login: '', siteUrl: '' } };
export const BillingPolicy: Story = { args: { policy: billingPolicy, stored: none, value: 'Abc' } };
export const PolicyWithoutSolution: Story = {
  args: { policy: { ...nistPolicy, length: { min: 12, max: 8 } }, stored: none },
  play: ({ canvasElement }) => press(canvasElement, 'Generate password'),
};
export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Your provider sets your password.' },
};
export const ReadOnlyNone: Story = {
  args: { readonly: true, readonlyReason: 'Your provider sets your password.', stored: none },
};
export const Disabled: Story = { args: { disabled: true } };
export const DisabledEntry: Story = { args: { disabled: true, stored: none, offersMustChange: true } };
