/** The main states of each element and of the panel, as somebody gets there who listens: by roles and names. */
import type { Locator, Page } from 'playwright-core';
import { choose } from './admin.ts';

export interface TreeState {
  /** File in test/a11y-tree, without its ending. */
  readonly name: string;
  /** Settings of the host for it, as the page hands them to the fake host. */
  readonly host?: 'conflict' | 'refusing' | 'without-app';
  readonly enter?: (panel: Locator, page: Page) => Promise<unknown>;
  /** What is looked at; the whole panel where it is left out. */
  readonly look?: (panel: Locator) => Locator;
}

const dialog = (panel: Locator) => panel.getByRole('dialog');
const tag = (name: string) => (panel: Locator) => panel.locator(name);
const press = (name: string | RegExp) => (panel: Locator) =>
  panel.getByRole('button', { name }).first().click();

async function saveTwofa(panel: Locator): Promise<void> {
  await panel.getByRole('radio', { name: 'Yes' }).check();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
}

export const treeStates: readonly TreeState[] = [
  { name: 'panel.saved' },
  {
    name: 'panel.problems',
    enter: async (panel) => {
      await panel.getByRole('textbox', { name: 'Login', exact: true }).fill('south wind');
      await panel.getByRole('button', { name: 'Save', exact: true }).click();
      await panel.getByText('Mend what is marked').waitFor();
    },
  },
  {
    name: 'panel.review',
    enter: async (panel) => {
      await saveTwofa(panel);
      await dialog(panel).waitFor();
    },
    look: dialog,
  },
  {
    name: 'panel.conflict',
    host: 'conflict',
    enter: async (panel) => {
      await saveTwofa(panel);
      await panel.getByRole('button', { name: 'Save changes' }).click();
      await panel.getByRole('button', { name: 'Take theirs' }).waitFor();
    },
    look: (panel) => panel.locator('.notices'),
  },
  { name: 'reseller-login.saved', look: tag('reseller-login') },
  {
    name: 'reseller-login.problem',
    enter: async (panel) => {
      await panel.getByRole('textbox', { name: 'Login', exact: true }).fill('taken');
      await panel.getByText('This login is taken').waitFor();
    },
    look: tag('reseller-login'),
  },
  { name: 'reseller-login.end-sessions', enter: press('End all sessions…'), look: dialog },
  { name: 'password-field.saved', look: tag('password-field') },
  {
    name: 'password-field.entering',
    enter: async (panel) => {
      await press('Change')(panel);
      await press('Options')(panel);
    },
    look: tag('password-field'),
  },
  {
    name: 'password-field.problem',
    host: 'refusing',
    enter: async (panel) => {
      await press('Generate password')(panel);
      await panel.getByRole('button', { name: 'Save', exact: true }).click();
      await panel.getByRole('button', { name: 'Save changes' }).click();
      await panel.getByText('Refused by the server').waitFor();
    },
    look: tag('password-field'),
  },
  { name: 'twofa-select.saved', look: tag('twofa-select') },
  { name: 'twofa-select.reset', enter: press('Reset 2FA key…'), look: dialog },
  {
    name: 'twofa-select.key',
    host: 'without-app',
    enter: async (panel) => {
      await press(/^Set up/)(panel);
      await panel.getByRole('button', { name: 'Copy key' }).waitFor();
    },
    look: dialog,
  },
  {
    name: 'twofa-select.codes',
    enter: async (panel) => {
      await press('New recovery codes…')(panel);
      await press('Make new codes')(panel);
      await panel.getByRole('button', { name: 'Copy codes' }).waitFor();
    },
    look: dialog,
  },
  { name: 'trusted-ip-list.saved', look: tag('trusted-ip-list') },
  {
    name: 'trusted-ip-list.problem',
    enter: async (panel) => {
      await panel.getByRole('textbox', { name: /^Add/ }).fill('192.168.192.5/24');
      await panel.getByRole('button', { name: /^Use / }).first().waitFor();
    },
    look: tag('trusted-ip-list'),
  },
  { name: 'trusted-ip-list.editing', enter: press(/^Edit .*10\.10\.10\.1/), look: tag('trusted-ip-list') },
  {
    name: 'trusted-ip-list.paste',
    enter: async (panel) => {
      await press('Paste many…')(panel);
      await dialog(panel).getByRole('textbox').fill('192.0.2.1\n010.0.0.1\n10.10.10.1');
      await panel.getByText('New: 1.').waitFor();
    },
    look: dialog,
  },
  { name: 'trusted-ip-list.export', enter: press('Export…'), look: dialog },
  {
    name: 'trusted-ip-list.lock-out',
    enter: async (panel) => {
      await press(/^Remove .*203\.0\.112\.0/)(panel);
      await press(/^Remove .*203\.0\.113\.0/)(panel);
      await dialog(panel).waitFor();
    },
    look: dialog,
  },
  { name: 'api-token-panel.saved', look: tag('api-token-panel') },
  {
    name: 'api-token-panel.menu',
    enter: press(/^Actions for .*CRM/),
    look: (panel) => panel.getByRole('menu'),
  },
  { name: 'api-token-panel.create', enter: press('Create token…'), look: dialog },
  {
    name: 'api-token-panel.shown',
    enter: async (panel, page) => {
      await press('Create token…')(panel);
      await dialog(panel).getByRole('textbox', { name: 'Name' }).fill('Desk');
      await page.keyboard.press('Enter');
      await panel.getByRole('button', { name: 'Copy token' }).waitFor();
    },
    look: dialog,
  },
  { name: 'role-picker.saved', look: tag('role-picker') },
  {
    name: 'role-picker.open',
    enter: async (panel) => {
      await panel.getByRole('combobox', { name: 'Role' }).click();
      await panel.getByRole('option', { name: 'Auditor' }).waitFor();
      await panel.getByText('Options: 4').waitFor();
    },
    look: tag('role-picker'),
  },
  {
    name: 'role-picker.changed',
    enter: (panel) => choose(panel.getByRole('combobox', { name: 'Role' }), 'Sales', 'Sales desk'),
    look: tag('role-picker'),
  },
  { name: 'locale-prefs.saved', look: tag('locale-prefs') },
  {
    name: 'locale-prefs.problem',
    enter: async (panel, page) => {
      await panel.getByRole('combobox', { name: 'Date', exact: true }).first().fill('YYYY-QQ-DD');
      await page.keyboard.press('Tab');
      await panel.getByText('has no meaning here').waitFor();
    },
    look: tag('locale-prefs'),
  },
];
