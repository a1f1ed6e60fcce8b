import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement } from 'lit';
import { connectClient } from '../src/panel/connect-client.ts';
import { tokenNotes } from '../src/theme/token-notes.ts';
import { tokens, type TokenName, type TokenValue } from '../src/theme/tokens.ts';
import { fakeHost } from './fake-host.ts';

/** The list of tokens, and the panel in the example brands of the toolbar. */
const meta: Meta = {
  title: 'Theming/Tokens and brands',
  parameters: { controls: { disable: true }, actions: { disable: true } },
};

export default meta;
type Story = StoryObj;

class TokenList extends LitElement {
  static override readonly styles = css`
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    :is(th, td) {
      padding: 8px 16px 8px 0;
      border-block-end: 1px solid light-dark(#dfe3e8, #2e343d);
      font-weight: 400;
      text-align: start;
      overflow-wrap: anywhere;
    }
    thead th {
      font-weight: 600;
    }
    tbody th {
      white-space: nowrap;
    }
    code {
      font:
        13px/18px ui-monospace,
        Menlo,
        Consolas,
        monospace;
    }
    @media (max-width: 600px) {
      thead {
        display: none;
      }
      :is(tr, th, td) {
        display: block;
      }
      :is(th, td):not(:last-child) {
        padding-block-end: 0;
        border: 0;
      }
    }
  `;

  protected override render(): unknown {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">What it is for</th>
          <th scope="col">Default (light, dark)</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries<TokenValue>(tokens).map(
          ([name, value]) =>
            html`<tr>
              <th scope="row"><code>--sc-${name}</code></th>
              <td>${tokenNotes[name as TokenName]}</td>
              <td>
                <code>${typeof value === 'string' ? value.replace('--_', '--sc-') : value.join(', ')}</code>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
if (!customElements.get('token-list')) customElements.define('token-list', TokenList);

export const Tokens: Story = { render: () => html`<token-list></token-list>` };

const inBrand = (brand: string): Story => ({
  globals: { brand },
  render: () => {
    const panel = document.createElement('self-care-panel');
    panel.style.maxInlineSize = '1080px';
    panel.style.marginInline = 'auto';
    connectClient(panel, fakeHost());
    return html`${panel}`;
  },
});

export const Compact = inBrand('compact');
export const Slate = inBrand('slate');
export const Clay = inBrand('clay');
export const Broadsheet = inBrand('broadsheet');
export const Signal = inBrand('signal');
