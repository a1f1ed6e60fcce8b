/**
 * `self-care-elements/contract`: schemas of all that crosses the boundary between the panel and
 * its host, with the Standard Schema face. Servers validate with them; they never ride in a first load.
 */
export * from './client.ts';
export * from './http.ts';
export * from './problem.ts';
export * from './requests.ts';
export * from './settings.ts';
export * from './values.ts';
