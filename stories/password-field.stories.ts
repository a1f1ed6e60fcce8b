import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { billingPolicy } from '../src/domain/password/billing-policy.ts';
import { nistPolicy } from '../src/domain/password/policy.ts';
import type { BreachCheckRequestEvent } from '../src/elements/password-field/password-field.events.ts';
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
      .offersEndSessions=${args.offersEndSessions ?? false}
      .checksBreaches=${args.checksBreaches ?? false}
      @breach-check-request=${(event: BreachCheckRequestEvent) => {
        event.respondWith(({ password }) =>
          Promise.resolve({ ok: true, count: password.startsWith('correct') ? 384 : 0 }),
        );
      }}
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

/** Presses what a person would press, by the accessible name, once it is there. */
async function press(canvas: HTMLElement, ...names: string[]): Promise<void> {
  for (const name of names) {
    const button = await found(canvas, 'button, label.choice', (each) => {
      return (each.ariaLabel ?? each.textContent.trim()) === name;
    });
    button?.click();
    await canvas.querySelector('password-field')?.updateComplete;
  }
}

async function found(
  canvas: HTMLElement,
  selector: string,
  matches: (each: HTMLElement) => boolean,
): Promise<HTMLElement | undefined> {
  for (let tries = 0; tries < 100; tries++) {
    const root = canvas.querySelector('password-field')?.shadowRoot;
    const hit = [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])].find(matches);
    if (hit) return hit;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return undefined;
}

/** Goes into the box: its rules come to stand beside it. */
async function visit(canvas: HTMLElement): Promise<void> {
  canvas.querySelector('password-field')?.focus();
  await found(canvas, '.rules', () => true);
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
export const Visited: Story = {
  args: { stored: none },
  play: ({ canvasElement }) => visit(canvasElement),
};
export const Changing: Story = {
  args: { offersMustChange: true },
  play: ({ canvasElement }) => press(canvasElement, 'Change'),
};
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
export const GeneratorWords: Story = {
  args: { offersEndSessions: true, offersMustChange: true },
  play: ({ canvasElement }) => press(canvasElement, 'Change', 'Options', 'Words', 'Generate password'),
};
export const EndSessions: Story = {
  args: { value: 'correct-horse-battery', offersEndSessions: true, offersMustChange: true },
};
export const Breached: Story = {
  args: { checksBreaches: true, stored: none },
  play: async ({ canvasElement }) => {
    await visit(canvasElement);
    const input = await found(canvasElement, 'input', () => true);
    (input as HTMLInputElement).value = 'correct-horse-battery';
    for (const type of ['input', 'change']) input?.dispatchEvent(new Event(type, { bubbles: true }));
    await found(canvasElement, '.rule.unmet, .rule.broken', () => true);
    input?.blur();
  },
};
/** The input stands in the page, where every password manager finds it. */
export const InputOfThePage: Story = {
  render: (args) =>
    html`<password-field .label=${args.label} .policy=${args.policy}><input slot="input" /></password-field>`,
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
