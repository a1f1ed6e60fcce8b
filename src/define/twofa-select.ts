import { TwofaSelect } from '../elements/twofa-select/twofa-select.ts';

TwofaSelect.define();

declare global {
  interface HTMLElementTagNameMap {
    'twofa-select': TwofaSelect;
  }
}
