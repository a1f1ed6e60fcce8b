import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { SelfCareClient } from '../src/contract/client.ts';
import type { TwofaSelect } from '../src/elements/twofa-select/twofa-select.ts';
import type { RequestEvent } from '../src/ui/request.ts';
import { fakeHost } from './fake-host.ts';

type Answers = Partial<SelfCareClient>;
type Args = TwofaSelect & { answers?: Answers };

/** Answers an event by one call of the client, as `connectClient` does. */
const by = (host: Answers, call: keyof SelfCareClient) => (event: RequestEvent<unknown, unknown>) => {
  const answer = host[call] as ((ask: unknown, options: object) => Promise<unknown>) | undefined;
  if (answer) event.respondWith(answer);
};

const setup = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  issuer: 'Meridian',
  account: 'northwind-voice',
};

const meta: Meta<Args> = {
  title: 'Elements/twofa-select',
  component: 'twofa-select',
  args: {
    label: 'Two-factor authentication',
    value: 'inherit',
    inherited: { value: true, source: 'Wholesale EU' },
    enrolment: { state: 'active', since: '2026-03-14T10:20:00.000Z' },
    resetOffered: true,
    setupOffered: true,
    recoveryCodesOffered: true,
    recoveryCodesLeft: 8,
    timeZone: 'Europe/Kyiv',
  },
  render: (args) => {
    const host = { ...fakeHost(), ...args.answers };
    return html`<twofa-select
      .label=${args.label}
      .defaultValue=${args.defaultValue ?? args.value}
      .value=${args.value}
      .inherited=${args.inherited}
      .enrolment=${args.enrolment}
      .variant=${args.variant ?? 'select'}
      .resetOffered=${args.resetOffered}
      .setupOffered=${args.setupOffered}
      .recoveryCodesOffered=${args.recoveryCodesOffered}
      .recoveryCodesLeft=${args.recoveryCodesLeft}
      .passwordMinimum=${args.passwordMinimum ?? null}
      .timeZone=${args.timeZone}
      .problems=${args.problems ?? []}
      .disabled=${args.disabled ?? false}
      .readonly=${args.readonly ?? false}
      .readonlyReason=${args.readonlyReason ?? ''}
      @twofa-reset-request=${by(host, 'resetTwofa')}
      @twofa-setup-request=${by(host, 'setupTwofa')}
      @twofa-confirm-request=${by(host, 'confirmTwofa')}
      @recovery-codes-request=${by(host, 'recoveryCodes')}
      @twofa-disable-request=${by(host, 'disableTwofa')}
    ></twofa-select>`;
  },
};

export default meta;
type Story = StoryObj<Args>;

/** Waits for what a person would wait for. */
async function find(root: HTMLElement, selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 250; tries++) {
    const found = root.querySelector('twofa-select')?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no ${selector}`);
}

/** Opens what a person would open, for a picture of it. */
async function press(root: HTMLElement, ...selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) (await find(root, selector)).click();
}

async function typeCode(root: HTMLElement, code: string): Promise<void> {
  const input = (await find(root, 'dialog #code')) as HTMLInputElement;
  input.value = code;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const keyAct = '.facts button';
const codesAct = '.facts .row + .row button';
const confirm = 'dialog .dialog-actions button:last-child';
const noApp = { enrolment: { state: 'none', since: null }, recoveryCodesLeft: null } as const;

const refusing = (problem: object) => () =>
  Promise.resolve({ ok: false, problems: [{ path: [], ...problem }] } as const);

export const Inherited: Story = {};
export const InheritedOff: Story = { args: { inherited: { value: false, source: 'Retail' }, ...noApp } };
export const WaitingForFirstSignIn: Story = {
  args: { value: 'yes', enrolment: { state: 'pending', since: null }, recoveryCodesLeft: null },
};
export const OffWithAuthenticator: Story = { args: { value: 'no' } };
export const OnOnceSaved: Story = {
  args: { defaultValue: 'no', value: 'yes', ...noApp, setupOffered: false },
};
export const FewRecoveryCodes: Story = { args: { recoveryCodesLeft: 2 } };
export const NoRecoveryCodesLeft: Story = { args: { recoveryCodesLeft: 0 } };
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

export const Resetting: Story = { play: ({ canvasElement }) => press(canvasElement, keyAct) };
export const ResetRefused: Story = {
  args: { answers: { resetTwofa: refusing({ text: 'The directory is being moved until noon.' }) } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, keyAct, confirm);
    await find(canvasElement, 'dialog .problem');
  },
};
/** Somebody stopped waiting for the answer: nobody here knows what became of it. */
export const ResetAbandoned: Story = {
  args: { answers: { resetTwofa: () => new Promise(() => undefined) } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, keyAct, confirm, 'dialog .dialog-actions button:first-child');
    await find(canvasElement, '.notice.undone');
  },
};
export const ResetWithNewKey: Story = {
  args: {
    answers: {
      resetTwofa: () =>
        Promise.resolve({ ok: true, enrolment: { state: 'pending', since: null }, setup } as const),
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, keyAct, confirm);
    await find(canvasElement, 'dialog .qr');
  },
};

export const SettingUp: Story = {
  args: noApp,
  play: async ({ canvasElement }) => {
    await press(canvasElement, keyAct);
    await find(canvasElement, 'dialog .qr');
  },
};
export const WaitingForTheKey: Story = {
  args: { ...noApp, answers: { setupTwofa: () => new Promise<never>(() => undefined) } },
  play: ({ canvasElement }) => press(canvasElement, keyAct),
};
export const SetupFailed: Story = {
  args: { ...noApp, answers: { setupTwofa: () => Promise.reject(new Error('offline')) } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, keyAct);
    await find(canvasElement, 'dialog .problem');
  },
};
export const WrongCode: Story = {
  args: noApp,
  play: async ({ canvasElement }) => {
    await press(canvasElement, keyAct);
    await typeCode(canvasElement, '000000');
    await press(canvasElement, confirm);
    await find(canvasElement, 'dialog .problem');
  },
};
export const Locked: Story = {
  args: {
    ...noApp,
    answers: { confirmTwofa: refusing({ code: 'twofa.locked', until: '2099-11-23T12:14:30.000Z' }) },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, keyAct);
    await typeCode(canvasElement, '123 456');
    await press(canvasElement, confirm);
    await find(canvasElement, 'dialog .problem');
  },
};
export const HostileNames: Story = {
  args: {
    ...noApp,
    answers: {
      setupTwofa: () =>
        Promise.resolve({
          ok: true,
          setup: {
            secret: setup.secret.repeat(4),
            issuer: '"><img src=x onerror=alert(1)>: \u202e' + 'x'.repeat(200),
            account: 'a:b&secret=AAAA#'.repeat(15),
          },
        } as const),
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, keyAct);
    await find(canvasElement, 'dialog .qr');
  },
};
export const RenewingRecoveryCodes: Story = {
  play: ({ canvasElement }) => press(canvasElement, codesAct),
};
export const RecoveryCodes: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, codesAct, confirm);
    await find(canvasElement, 'dialog #codes');
  },
};
export const RecoveryCodesAfterSetup: Story = {
  args: noApp,
  play: async ({ canvasElement }) => {
    await press(canvasElement, keyAct);
    await typeCode(canvasElement, '123456');
    await press(canvasElement, confirm);
    await press(canvasElement, 'dialog .stored input');
  },
};
export const LeavingRecoveryCodes: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, codesAct, confirm);
    await find(canvasElement, 'dialog #codes');
    await press(canvasElement, confirm);
  },
};
export const RecoveryCodesRenewed: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, codesAct, confirm, 'dialog .stored input', confirm);
    await find(canvasElement, '.notice');
  },
};
export const HostileRecoveryCodes: Story = {
  args: {
    answers: {
      recoveryCodes: () =>
        Promise.resolve({
          ok: true,
          recoveryCodes: ['<b>bold</b>', '\u202eevil', 'x'.repeat(64), 'מפתח-1234'],
        } as const),
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, codesAct, confirm);
    await find(canvasElement, 'dialog #codes');
  },
};

export const SwitchOn: Story = { args: { variant: 'switch', resetOffered: false } };
export const SwitchOff: Story = { args: { variant: 'switch', value: 'no', ...noApp } };
export const SwitchReadOnly: Story = {
  args: { variant: 'switch', readonly: true, readonlyReason: 'Your provider requires it.' },
};
export const SwitchDisabled: Story = { args: { variant: 'switch', disabled: true } };
export const SwitchingOff: Story = {
  args: {
    variant: 'switch',
    resetOffered: false,
    answers: { disableTwofa: refusing({ path: ['code'], code: 'totp.code-wrong' }) },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#twofa');
    await typeCode(canvasElement, '123 456');
    await press(canvasElement, confirm);
    await find(canvasElement, 'dialog .problem');
  },
};
export const SwitchPasswordTooShort: Story = {
  args: { variant: 'switch', value: 'yes', resetOffered: false, passwordMinimum: 15 },
  play: ({ canvasElement }) => press(canvasElement, '#twofa'),
};
