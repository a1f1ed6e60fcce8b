import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { billingPolicy } from '../src/domain/password/billing-policy.ts';
import { nistPolicy } from '../src/domain/password/policy.ts';
import type { BreachCheckRequestEvent } from '../src/elements/password-field/password-field.events.ts';
import type { PasswordField } from '../src/elements/password-field/password-field.ts';
import { plays, shows, warned, withClipboard } from './support/person.ts';

/** How the host of one story looks a password up, where it is not the usual way. */
type Args = PasswordField & { checkBreach?: () => Promise<never> };

const stored = { set: true, since: '2026-03-14T10:00:00.000Z', validWithout2fa: true, mustChange: false };
const none = { set: false, since: null, validWithout2fa: false, mustChange: false };

const meta: Meta<Args> = {
  title: 'Elements/password-field',
  component: 'password-field',
  tags: ['autodocs'],
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
      .serviceName=${args.serviceName ?? ''}
      .siteUrl=${args.siteUrl}
      .timeZone=${args.timeZone}
      .stored=${args.stored}
      .twofa=${args.twofa ?? false}
      .mustChange=${args.mustChange ?? false}
      .offersMustChange=${args.offersMustChange ?? false}
      .offersEndSessions=${args.offersEndSessions ?? false}
      .checksBreaches=${args.checksBreaches ?? false}
      @breach-check-request=${(event: BreachCheckRequestEvent) => {
        event.respondWith(
          args.checkBreach ??
            (({ password }) =>
              Promise.resolve({ ok: true, count: password.startsWith('correct') ? 384 : 0 })),
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
type Story = StoryObj<Args>;

const good = 'correct-horse-battery';
const forever = () => new Promise<never>(() => undefined);

/** Types a password where none is set, and leaves the box: that commits it. */
const committed = (password: string, ...texts: (string | RegExp)[]) =>
  plays(async ({ enter, leave, sees }) => {
    await enter('Password', password);
    leave();
    await sees(...texts);
  });

export const Stored: Story = {
  play: plays(async ({ find, sees }) => {
    await sees('Set on Mar 14, 2026');
    await expect(await find('button', 'Change')).toBeEnabled();
    await expect(await find('button', 'Generate password')).toBeEnabled();
  }),
};
/** The host does not tell whether one is set. */
export const Unknown: Story = {
  args: { stored: undefined },
  play: plays(async ({ field, sees }) => {
    await expect(await field('Password')).toHaveValue('');
    await sees('Length: 15 or more');
  }),
};
export const StoredMustChange: Story = {
  args: { stored: { ...stored, mustChange: true }, mustChange: true, offersMustChange: true },
  play: plays(async ({ find }) => {
    await expect(await find('switch', 'Must be changed at the next sign-in')).toBeChecked();
  }),
};
/** Where the switch is not offered, words say it. */
export const StoredMustBeChanged: Story = {
  args: { stored: { ...stored, mustChange: true } },
  play: shows('It must be changed at the next sign-in.'),
};
export const StoredTooShortAlone: Story = {
  args: { stored: { ...stored, validWithout2fa: false } },
  play: shows('It is too short to be used without two-factor authentication. Set a longer one.'),
};
export const NoPasswordYet: Story = {
  args: { stored: none, required: true, offersMustChange: true },
  play: plays(async ({ field, sees }) => {
    await expect(await field('Password')).toBeRequired();
    await sees('No password yet. Length: 15 or more.');
  }),
};
export const MissingWhenSubmitted: Story = {
  args: { stored: none, required: true },
  play: plays(async ({ element, field, sees }) => {
    (element as PasswordField).reportValidity();
    await sees('Fill in this field');
    await expect(await field('Password')).toBeInvalid();
  }),
};
/** The rules come to stand beside the box. */
export const Visited: Story = {
  args: { stored: none },
  play: plays(async ({ element, find, sees }) => {
    element.focus();
    await expect(await find('list', 'Password rules')).toBeVisible();
    await sees('Length: 15 or more', 'Not the login', 'Not a common password');
  }),
};
export const Changing: Story = {
  args: { offersMustChange: true },
  play: plays(async ({ press, field, find, sees }) => {
    await press('Change');
    await sees('Leave it empty to keep the password as it is.');
    await expect(await field('Password')).toHaveValue('');
    await expect(await find('button', 'Cancel change')).toBeEnabled();
  }),
};
export const ChangeCancelled: Story = {
  play: plays(async ({ press, enter, sees }) => {
    await press('Change');
    await enter('Password', good);
    await press('Cancel change');
    await sees('Set on Mar 14, 2026');
  }),
};
export const Entered: Story = {
  args: { stored: none },
  play: committed(good, 'Strong', 'Length: 15 or more: met', 'Not a common password: met'),
};
export const Shown: Story = {
  args: { stored: none },
  play: plays(async ({ enter, press, field, find }) => {
    await enter('Password', good);
    await press('Show password');
    await expect(await field('Password')).toHaveAttribute('type', 'text');
    await expect(await find('button', 'Hide password')).toBeEnabled();
  }),
};
/** Eight characters are enough beside a second factor. */
export const WithTwoFactor: Story = {
  args: { stored: none, twofa: true },
  play: committed('Korrekt9', 'Length: 8 or more: met'),
};
export const TooShort: Story = {
  args: { stored: none },
  play: committed('korrekt', 'Too short. Make the length 15 or more.'),
};
export const Common: Story = {
  args: { stored: none },
  play: committed('1qaz2wsx3edc4rfv5tgb', 'Too common: it would be guessed first. Choose another one.'),
};
/** The login turned round. */
export const TooCloseToTheLogin: Story = {
  args: { stored: none },
  play: committed('EcioV-DniwhtroN', 'Too close to the login. Choose another one.'),
};
export const TooCloseToTheService: Story = {
  args: { stored: none, serviceName: 'Meridian self-care' },
  play: committed('Meridian Self-Care', 'Too close to the name of the service. Choose another one.'),
};
export const ForbiddenCharacter: Story = {
  args: { policy: { ...nistPolicy, forbidden: ':;' }, stored: none },
  play: committed('correct:horse:battery', 'Leave these characters out: :;'),
};
export const ClassMissing: Story = {
  args: { policy: billingPolicy, stored: none },
  play: committed('correcthorse', 'Add at least one of these: digits.', 'Needed: letters A to Z: met'),
};
export const RefusedByHost: Story = {
  args: { problems: [{ path: [], text: 'This password was used before.' }], stored: none },
  play: plays(async ({ find, sees }) => {
    await sees('This password was used before.');
    await expect(await find('button', 'Generate password')).toBeEnabled();
  }),
};

export const Generated: Story = {
  parameters: { rtl: true },
  play: plays(async ({ press, field, find, sees }) => {
    await press('Generate password');
    await expect(await field('Password')).toHaveAttribute('type', 'text');
    await expect(await find('button', 'Copy password')).toBeEnabled();
    await sees('Not a common password: met');
  }),
};
export const PasswordCopied: Story = {
  play: plays(async ({ press, field, sees }) => {
    await withClipboard('takes', async (texts) => {
      await press('Generate password', 'Copy password');
      await sees('Copied');
      await expect(texts).toEqual([(await field('Password')).value]);
    });
  }),
};
/** A browser that refuses: the text is selected, and the keys are told. */
export const CopyingRefused: Story = {
  play: plays(async ({ press, sees }) => {
    await withClipboard('refuses', async () => {
      await press('Generate password', 'Copy sign-in details');
      await sees('Your browser did not allow copying. The text is selected: press Ctrl+C or ⌘C.');
    });
  }),
};
export const DetailsCopied: Story = {
  play: plays(async ({ press, sees }) => {
    await withClipboard('takes', async (texts) => {
      await press('Generate password', 'Copy sign-in details');
      await sees('Copied');
      await expect(texts.join()).toMatch(
        'Address: https://self-care.example/\nLogin: northwind-voice\nPassword:',
      );
    });
  }),
};
export const GeneratorOptions: Story = {
  args: { policy: billingPolicy },
  play: plays(async ({ press, field, find }) => {
    await press('Generate password', 'Options', 'Longer');
    await expect(await field('Length')).toBeVisible();
    await expect(await find('group', 'Made of')).toHaveTextContent('digits');
  }),
};
export const GeneratorWithoutLookalikes: Story = {
  play: plays(async ({ press, click, field }) => {
    await press('Generate password', 'Options');
    await click('checkbox', 'Leave out look-alikes: 0 O o, 1 I l |');
    await expect((await field('Password')).value).not.toMatch(/[0Oo1Il|]/);
  }),
};
export const GeneratorWords: Story = {
  args: { offersEndSessions: true, offersMustChange: true },
  play: plays(async ({ press, click, field, sees }) => {
    await press('Change', 'Options');
    await click('radio', 'Words');
    await press('Generate password');
    await sees('English words, easy to read out and to type.');
    await waitFor(async () => expect((await field('Password')).value).toMatch(/^\w+(-\w+){8,}$/));
  }),
};
export const PolicyWithoutSolution: Story = {
  args: { policy: { ...nistPolicy, length: { min: 12, max: 8 } }, stored: none },
  play: plays(async ({ press, sees }) => {
    await press('Generate password');
    await sees('The password rules contradict each other: no password can keep them.');
  }),
};

export const EndSessions: Story = {
  args: { offersEndSessions: true, offersMustChange: true },
  play: plays(async ({ press, enter, find }) => {
    await press('Change');
    await enter('Password', good);
    await expect(await find('switch', 'End open sessions when this is saved')).toBeChecked();
    await expect(await find('switch', 'Must be changed at the next sign-in')).not.toBeChecked();
  }),
};

export const Breached: Story = {
  args: { checksBreaches: true, stored: none },
  play: committed(good, 'Found in published password breaches. Choose another one.'),
};
export const NotBreached: Story = {
  args: { checksBreaches: true, stored: none },
  play: committed('a-horse-without-battery', 'Not in published breaches: met'),
};
export const CheckingBreaches: Story = {
  args: { checksBreaches: true, stored: none, checkBreach: forever },
  play: committed(good, 'Not in published breaches: checking'),
};
/** It does not block: the server decides. */
export const BreachCheckFailed: Story = {
  args: { checksBreaches: true, stored: none, checkBreach: () => Promise.reject(new Error('down')) },
  play: committed(good, 'Not in published breaches: checked when you save'),
};
export const NobodyChecksBreaches: Story = {
  render: (args) =>
    html`<password-field .label=${args.label} .stored=${none} checks-breaches></password-field>`,
  play: plays(async ({ enter, leave, sees }) => {
    await enter('Password', good);
    await warned(/nobody answered "breach-check-request"/, () => Promise.resolve(leave()));
    await sees('Not in published breaches: Not connected on this page');
  }),
};

/** The input stands in the page, where every password manager finds it. */
export const InputOfThePage: Story = {
  render: (args) =>
    html`<password-field .label=${args.label} .policy=${args.policy}><input slot="input" /></password-field>`,
  play: plays(async ({ enter, field, sees }) => {
    await enter('Password', good);
    await expect((await field('Password')).getRootNode()).toBe(document);
    await sees('Length: 15 or more: met');
  }),
};
/** Without an address and a login there are no details to copy. */
export const NoAddress: Story = {
  args: { stored: none, login: '', siteUrl: '' },
  play: plays(async ({ enter, find, misses }) => {
    await enter('Password', good);
    await find('button', 'Copy password');
    await misses('Copy sign-in details');
  }),
};
export const BillingPolicy: Story = {
  args: { policy: billingPolicy, stored: none },
  play: committed('Abc', 'Too short. Make the length 6 or more.', 'Length: 32 or less: met'),
};
export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Your provider sets your password.' },
  play: plays(async ({ sees, misses }) => {
    await sees('Set on Mar 14, 2026', 'Your provider sets your password.');
    await misses('Change', 'Generate password');
  }),
};
export const ReadOnlyNone: Story = {
  args: { readonly: true, readonlyReason: 'Your provider sets your password.', stored: none },
  play: plays(async ({ sees, misses }) => {
    await sees('No password yet', 'Your provider sets your password.');
    await misses('Generate password');
  }),
};
export const Disabled: Story = {
  args: { disabled: true },
  play: plays(async ({ find }) => {
    await expect(await find('button', 'Change')).toBeDisabled();
    await expect(await find('button', 'Generate password')).toBeDisabled();
  }),
};
export const DisabledEntry: Story = {
  args: { disabled: true, stored: none, offersMustChange: true },
  play: plays(async ({ field, find }) => {
    await expect(await field('Password')).toBeDisabled();
    await expect(await find('switch', 'Must be changed at the next sign-in')).toBeDisabled();
  }),
};
export const HostileTexts: Story = {
  args: {
    label: '<b>Password</b> \u202e drow a fo',
    login: '"><script>alert(1)</script>',
    siteUrl: 'javascript:alert(1)//' + 'x'.repeat(300),
    stored: { ...stored, since: '\u202enever' },
  },
  play: plays(async ({ press, field, sees }) => {
    await withClipboard('refuses', async () => {
      await press('Generate password', 'Copy sign-in details');
      await sees('<b>Password</b>');
      await expect((await field('Sign-in details')).value).toMatch('<script>');
    });
  }),
};
