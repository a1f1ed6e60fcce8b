import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { SelfCareClient } from '../src/contract/client.ts';
import type { TwofaSelect } from '../src/elements/twofa-select/twofa-select.ts';
import type { RequestEvent } from '../src/ui/request.ts';
import { fakeHost, recoveryCodes } from './fake-host.ts';
import { hasFocus, plays, shows, warned, withClipboard } from './support/person.ts';

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
  tags: ['autodocs'],
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

const noApp = { enrolment: { state: 'none', since: null }, recoveryCodesLeft: null } as const;
const forever = () => new Promise<never>(() => undefined);
const down = () => Promise.reject(new Error('There is no host behind a story'));

const refusing = (problem: object) => () =>
  Promise.resolve({ ok: false, problems: [{ path: [], ...problem }] } as const);

const failed = 'That did not work. Nothing was changed here.';
const codeBox = 'Code from your authenticator app';

export const Inherited: Story = {
  play: plays(async ({ find, sees }) => {
    await expect(await find('radio', /^As defined by the customer class/)).toBeChecked();
    await sees('“Wholesale EU” asks for a one-time code.');
    await sees('Authenticator app active since Mar 14, 2026, 12:20 PM.', '8 recovery codes are left.');
  }),
};
export const InheritedOff: Story = {
  args: { inherited: { value: false, source: 'Retail' }, ...noApp },
  play: plays(async ({ find, sees }) => {
    await sees('“Retail” asks for no one-time code.', 'No authenticator app is set up.');
    await expect(await find('button', 'Set up now…')).toBeEnabled();
  }),
};
export const ClassUnknown: Story = {
  args: { inherited: null, enrolment: null },
  play: plays(async ({ find, misses }) => {
    await expect(await find('radio', /^As defined by the customer class/)).toBeChecked();
    await misses('”', 'Authenticator app');
  }),
};
/** What nobody knows counts as *As defined*, never as *No*. */
export const ValueUnknown: Story = {
  args: { value: 'perhaps' as 'no' },
  play: plays(async ({ find }) => {
    await expect(await find('radio', /^As defined by the customer class/)).toBeChecked();
  }),
};
export const Choosing: Story = {
  args: { inherited: { value: false, source: 'Retail' }, ...noApp, setupOffered: false },
  play: plays(async ({ click, find, sees }) => {
    await click('radio', /^Yes/);
    await hasFocus(await find('radio', /^Yes/));
    await sees('The next sign-in sets up an authenticator app.', 'Applies once saved.');
  }),
};
export const WaitingForFirstSignIn: Story = {
  args: { value: 'yes', enrolment: { state: 'pending', since: null }, recoveryCodesLeft: null },
  play: shows('The next sign-in sets up an authenticator app.'),
};
export const OffWithAuthenticator: Story = {
  args: { value: 'no' },
  play: plays(async ({ find, sees }) => {
    await expect(await find('radio', 'No')).toBeChecked();
    await sees('An authenticator app is set up; sign-in does not ask for it.');
  }),
};
export const FewRecoveryCodes: Story = {
  args: { recoveryCodesLeft: 2 },
  play: shows('2 recovery codes are left.'),
};
export const NoRecoveryCodesLeft: Story = {
  args: { recoveryCodesLeft: 0 },
  play: shows('No recovery codes are left.'),
};
export const PasswordTooShortAlone: Story = {
  args: { value: 'yes', passwordMinimum: 15 },
  play: plays(async ({ click, find, sees }) => {
    await click('radio', 'No');
    await sees('The password is too short to stand alone (length 15 or more). Set a longer one first.');
    await expect(await find('radio', 'No')).toBeChecked();
  }),
};
export const RefusedByHost: Story = {
  args: { problems: [{ path: [], text: 'This class demands two-factor authentication.' }] },
  play: shows('This class demands two-factor authentication.'),
};
export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Only administrators of level 3 change this.' },
  play: plays(async ({ click, find, sees, misses }) => {
    await click('radio', 'No');
    await expect(await find('radio', /^As defined/)).toBeChecked();
    await sees('Only administrators of level 3 change this.');
    await misses('Reset 2FA key', 'New recovery codes');
  }),
};
export const Disabled: Story = {
  args: { disabled: true },
  play: plays(async ({ find }) => {
    await expect(await find('radio', 'Yes')).toBeDisabled();
    await expect(await find('button', 'Reset 2FA key…')).toBeDisabled();
  }),
};
export const HostileClassName: Story = {
  args: {
    inherited: {
      value: true,
      source: '<img src=x onerror=alert(1)> \u202e evil ' + 'unbrokenclassname'.repeat(12),
    },
  },
  play: shows('<img src=x onerror=alert(1)>'),
};

export const Resetting: Story = {
  play: plays(async ({ press, find }) => {
    await press('Reset 2FA key…');
    const dialog = await find('dialog', 'Reset the 2FA key?');
    await expect(dialog).toHaveTextContent('The authenticator app that is set up stops working');
    await expect(dialog).toHaveTextContent('This happens at once, without saving.');
  }),
};
export const ResetPending: Story = {
  args: { answers: { resetTwofa: forever } },
  play: plays(async ({ press, find }) => {
    await press('Reset 2FA key…', 'Reset 2FA key');
    await expect(await find('button', 'Working…')).toHaveAttribute('aria-disabled', 'true');
  }),
};
export const WasReset: Story = {
  play: plays(async ({ press, sees, misses }) => {
    await press('Reset 2FA key…', 'Reset 2FA key');
    await sees(
      'The 2FA key was reset and all sessions ended.',
      'The next sign-in sets up an authenticator app.',
    );
    await misses('Reset 2FA key…');
  }),
};
export const ResetRefused: Story = {
  args: { answers: { resetTwofa: refusing({ text: 'The directory is being moved until noon.' }) } },
  play: plays(async ({ press, sees }) => {
    await press('Reset 2FA key…', 'Reset 2FA key');
    await sees('The directory is being moved until noon.', 'Reset the 2FA key?');
  }),
};
/** Somebody stopped waiting for the answer: nobody here knows what became of it. */
export const ResetAbandoned: Story = {
  args: { answers: { resetTwofa: forever } },
  play: plays(async ({ press, sees }) => {
    await press('Reset 2FA key…', 'Reset 2FA key', 'Cancel');
    await sees('You stopped waiting for the answer. What was asked may have been done all the same.');
  }),
};
export const ResetWithNewKey: Story = {
  args: {
    answers: {
      resetTwofa: () =>
        Promise.resolve({ ok: true, enrolment: { state: 'pending', since: null }, setup } as const),
    },
  },
  play: plays(async ({ press, find, sees }) => {
    await press('Reset 2FA key…', 'Reset 2FA key');
    await find('dialog', 'Set up an authenticator app');
    await sees('JBSW Y3DP EHPK 3PXP');
  }),
};
export const NobodyResets: Story = {
  render: () =>
    html`<twofa-select
      label="Two-factor authentication"
      .enrolment=${{ state: 'active', since: null }}
      reset-offered
    ></twofa-select>`,
  play: plays(async ({ press, sees }) => {
    await press('Reset 2FA key…');
    await warned(/nobody answered "twofa-reset-request"/, () => press('Reset 2FA key'));
    await sees('Not connected on this page');
  }),
};

export const SettingUp: Story = {
  parameters: { rtl: true },
  args: noApp,
  play: plays(async ({ press, find, sees }) => {
    await press('Set up now…');
    await expect(await find('img', 'QR code with the key for the authenticator app')).toBeVisible();
    await sees('Or type this key into the app JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
    await hasFocus(await find('heading', 'Set up an authenticator app'));
  }),
};
export const KeyCopied: Story = {
  args: noApp,
  play: plays(async ({ press, sees }) => {
    await withClipboard('takes', async (texts) => {
      await press('Set up now…', 'Copy key');
      await sees('Copied');
      await expect(texts).toEqual([setup.secret]);
    });
  }),
};
export const WaitingForTheKey: Story = {
  args: { ...noApp, answers: { setupTwofa: forever } },
  play: plays(async ({ press, find }) => {
    await press('Set up now…');
    await expect(await find('dialog', 'Set up an authenticator app')).toHaveTextContent('Working…');
  }),
};
export const SetupFailed: Story = {
  args: { ...noApp, answers: { setupTwofa: down } },
  play: plays(async ({ press, find, sees }) => {
    await press('Set up now…');
    await sees(failed);
    await expect(await find('button', 'Try again')).toBeEnabled();
  }),
};
export const CodeMissing: Story = {
  args: noApp,
  play: plays(async ({ press, enter, field, sees }) => {
    await press('Set up now…');
    await enter(codeBox, '12');
    await press('Confirm code');
    await sees('Type the code from your app (digits: 6)');
    await expect(await field(codeBox)).toBeInvalid();
  }),
};
export const WrongCode: Story = {
  args: noApp,
  play: plays(async ({ press, enter, field, sees }) => {
    await press('Set up now…');
    await enter(codeBox, '000000');
    await press('Confirm code');
    await sees('This code is not right. Wait for the next one in your app and try again.');
    await expect(await field(codeBox)).toBeInvalid();
  }),
};
export const Locked: Story = {
  args: {
    ...noApp,
    answers: { confirmTwofa: refusing({ code: 'twofa.locked', until: '2099-11-23T12:14:30.000Z' }) },
  },
  play: plays(async ({ press, enter, sees }) => {
    await press('Set up now…');
    await enter(codeBox, '123 456');
    await press('Confirm code');
    await sees('There were too many wrong codes. Try again on Nov 23, 2099, 2:15 PM.');
  }),
};
export const ConfirmPending: Story = {
  args: { ...noApp, answers: { confirmTwofa: forever } },
  play: plays(async ({ press, enter, find }) => {
    await press('Set up now…');
    await enter(codeBox, '123456');
    await press('Confirm code');
    await expect(await find('button', 'Working…')).toHaveAttribute('aria-disabled', 'true');
  }),
};
export const SetUp: Story = {
  args: {
    ...noApp,
    answers: {
      confirmTwofa: () => Promise.resolve({ ok: true, enrolment: { state: 'active', since: null } } as const),
    },
  },
  play: plays(async ({ press, enter, keys, sees, misses }) => {
    await press('Set up now…');
    await enter(codeBox, '123456');
    await keys('{Enter}');
    await sees('The authenticator app is set up.', 'Authenticator app active.');
    await misses('No authenticator app is set up.');
  }),
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
  play: plays(async ({ press, find }) => {
    await press('Set up now…');
    await expect(await find('img', 'QR code with the key for the authenticator app')).toBeVisible();
  }),
};

export const RenewingRecoveryCodes: Story = {
  play: plays(async ({ press, find }) => {
    await press('New recovery codes…');
    await expect(await find('dialog', 'Make new recovery codes?')).toHaveTextContent(
      'The recovery codes of before stop working.',
    );
  }),
};
export const RecoveryCodesFailed: Story = {
  args: { answers: { recoveryCodes: down } },
  play: plays(async ({ press, sees }) => {
    await press('New recovery codes…', 'Make new codes');
    await sees(failed, 'Make new recovery codes?');
  }),
};
export const RecoveryCodes: Story = {
  play: plays(async ({ press, find, sees }) => {
    await press('New recovery codes…', 'Make new codes');
    await find('dialog', 'Store these recovery codes now');
    await sees('xk7q-m2xd', 'r4jp-k5vb', 'They are shown this once.');
  }),
};
export const RecoveryCodesCopied: Story = {
  play: plays(async ({ press, sees }) => {
    await withClipboard('takes', async (texts) => {
      await press('New recovery codes…', 'Make new codes', 'Copy codes');
      await sees('Copied');
      await expect(texts).toEqual([recoveryCodes.join('\n')]);
    });
  }),
};
export const RecoveryCodesAfterSetup: Story = {
  args: noApp,
  play: plays(async ({ press, enter, click, find }) => {
    await press('Set up now…');
    await enter(codeBox, '123456');
    await press('Confirm code');
    await click('checkbox', 'I have stored them');
    await expect(await find('button', 'Done')).toBeEnabled();
  }),
};
export const LeavingRecoveryCodes: Story = {
  play: plays(async ({ press, find }) => {
    await press('New recovery codes…', 'Make new codes', 'Done');
    await expect(await find('dialog', 'Close without storing the recovery codes?')).toHaveTextContent(
      '10 codes cannot be shown again.',
    );
  }),
};
export const RecoveryCodesRenewed: Story = {
  play: plays(async ({ press, click, sees, misses }) => {
    await press('New recovery codes…', 'Make new codes');
    await click('checkbox', 'I have stored them');
    await press('Done');
    await sees(
      'There are new recovery codes; those of before no longer work.',
      '10 recovery codes are left.',
    );
    await misses('xk7q-m2xd');
  }),
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
  play: plays(async ({ press, sees }) => {
    await press('New recovery codes…', 'Make new codes');
    await sees('<b>bold</b>', 'מפתח-1234');
  }),
};

export const SwitchOn: Story = {
  args: { variant: 'switch', resetOffered: false },
  play: plays(async ({ find, sees }) => {
    await expect(await find('switch', 'Two-factor authentication')).toBeChecked();
    await sees('Authenticator app active since');
  }),
};
export const SwitchOff: Story = {
  args: { variant: 'switch', value: 'no', ...noApp },
  play: plays(async ({ find, sees }) => {
    await expect(await find('switch', 'Two-factor authentication')).not.toBeChecked();
    await sees('No authenticator app is set up.');
  }),
};
export const SwitchedOnOnceSaved: Story = {
  args: { variant: 'switch', value: 'no', ...noApp },
  play: plays(async ({ click, find, sees }) => {
    await click('switch', 'Two-factor authentication');
    await expect(await find('switch', 'Two-factor authentication')).toBeChecked();
    await sees('Applies once saved.');
  }),
};
export const SwitchReadOnly: Story = {
  args: { variant: 'switch', readonly: true, readonlyReason: 'Your provider requires it.' },
  play: plays(async ({ click, find, sees }) => {
    await click('switch', 'Two-factor authentication');
    await expect(await find('switch', 'Two-factor authentication')).toBeChecked();
    await sees('Your provider requires it.');
  }),
};
export const SwitchDisabled: Story = {
  args: { variant: 'switch', disabled: true },
  play: plays(async ({ find }) => {
    await expect(await find('switch', 'Two-factor authentication')).toBeDisabled();
  }),
};
export const SwitchingOff: Story = {
  args: { variant: 'switch', resetOffered: false },
  play: plays(async ({ click, find, field }) => {
    await click('switch', 'Two-factor authentication');
    await expect(await find('dialog', 'Switch off two-factor authentication?')).toHaveTextContent(
      'From then on, login and password are enough to sign in.',
    );
    await hasFocus(await field(codeBox));
  }),
};
export const SwitchingOffWithWrongCode: Story = {
  args: {
    variant: 'switch',
    resetOffered: false,
    answers: { disableTwofa: refusing({ path: ['code'], code: 'totp.code-wrong' }) },
  },
  play: plays(async ({ click, enter, press, field, sees }) => {
    await click('switch', 'Two-factor authentication');
    await enter(codeBox, '123 456');
    await press('Switch off');
    await sees('This code is not right. Wait for the next one in your app and try again.');
    await expect(await field(codeBox)).toBeInvalid();
  }),
};
export const SwitchedOff: Story = {
  args: { variant: 'switch', resetOffered: false },
  play: plays(async ({ click, enter, press, find, sees }) => {
    await click('switch', 'Two-factor authentication');
    await enter(codeBox, '123456');
    await press('Switch off');
    await sees('Two-factor authentication was switched off.');
    await expect(await find('switch', 'Two-factor authentication')).not.toBeChecked();
  }),
};
export const SwitchPasswordTooShort: Story = {
  args: { variant: 'switch', value: 'yes', resetOffered: false, passwordMinimum: 15 },
  play: plays(async ({ click, sees }) => {
    await click('switch', 'Two-factor authentication');
    await sees('The password is too short to stand alone (length 15 or more). Set a longer one first.');
  }),
};
