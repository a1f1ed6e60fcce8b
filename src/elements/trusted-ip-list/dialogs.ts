/** The dialogs, fetched together when the first is wanted. */
export { askDialog } from './ask.view.ts';
export { pasteDialog } from './paste.view.ts';
export { exportDialog } from './export.view.ts';
export { shortenDialog } from './shorten.view.ts';
