import { TrustedIpList } from '../elements/trusted-ip-list/trusted-ip-list.ts';

TrustedIpList.define();

declare global {
  interface HTMLElementTagNameMap {
    'trusted-ip-list': TrustedIpList;
  }
}
