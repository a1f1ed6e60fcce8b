/** Classes, events and types; registers nothing. `self-care-elements/define/all.js` does. */
export * from './elements/reseller-login/reseller-login.ts';
export * from './elements/reseller-login/reseller-login.events.ts';
export { FormElement } from './ui/form-element.ts';
export { RequestEvent, type Responder } from './ui/request.ts';
export { tokens, type Token } from './theme/tokens.ts';
export type * from './contract/index.ts';
