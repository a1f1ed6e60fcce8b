import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ResellerLogin } from '../src/elements/reseller-login/reseller-login.ts';
import {
  LogInAsRequestEvent,
  LoginCheckRequestEvent,
} from '../src/elements/reseller-login/reseller-login.events.ts';

const meta: Meta<ResellerLogin> = {
  title: 'Elements/reseller-login',
  component: 'reseller-login',
  args: {
    label: 'Login',
    value: 'northwind-voice',
    logInAsModes: ['assigned-role', 'default-role'],
    canLogInAs: true,
    lastSignIn: { at: '2026-11-20T09:12:00.000Z', address: '203.0.113.7' },
    timeZone: 'Europe/Kyiv',
  },
  render: (args) =>
    html`<reseller-login
      .label=${args.label}
      .defaultValue=${args.value}
      .logInAsModes=${args.logInAsModes}
      .canLogInAs=${args.canLogInAs}
      .logInAsReason=${args.logInAsReason ?? ''}
      .lastSignIn=${args.lastSignIn}
      .timeZone=${args.timeZone}
      .problems=${args.problems ?? []}
      .required=${args.required ?? false}
      .disabled=${args.disabled ?? false}
      .readonly=${args.readonly ?? false}
      .readonlyReason=${args.readonlyReason ?? ''}
      @login-check-request=${(event: LoginCheckRequestEvent) => {
        event.respondWith(({ login }) => Promise.resolve({ ok: true, available: login !== 'taken' }));
      }}
      @log-in-as-request=${(event: LogInAsRequestEvent) => {
        event.respondWith(() => Promise.reject(new Error('There is no host behind a story')));
      }}
    ></reseller-login>`,
};

export default meta;
type Story = StoryObj<ResellerLogin>;

export const Saved: Story = {};
export const Empty: Story = {
  args: {
    value: '',
    required: true,
    canLogInAs: false,
    logInAsReason: 'Not possible yet: no login and password are saved.',
    lastSignIn: null,
  },
};
export const Taken: Story = {
  args: { problems: [{ path: [], code: 'login.taken', login: 'northwind-voice' }] },
};
export const ReadOnly: Story = {
  args: { readonly: true, readonlyReason: 'Your provider sets your login.', logInAsModes: [] },
};
export const Disabled: Story = { args: { disabled: true, canLogInAs: false } };
export const LongName: Story = {
  args: { value: 'an-uncommonly-long-login-name-that-nobody-would-like-to-type-twice@example.test' },
};
