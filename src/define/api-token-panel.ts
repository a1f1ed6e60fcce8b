import { ApiTokenPanel } from '../elements/api-token-panel/api-token-panel.ts';

ApiTokenPanel.define();

declare global {
  interface HTMLElementTagNameMap {
    'api-token-panel': ApiTokenPanel;
  }
}
