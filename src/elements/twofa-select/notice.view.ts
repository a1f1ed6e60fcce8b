import { html, type TemplateResult } from 'lit';
import type { TwofaNotice } from '../../domain/twofa/state.ts';
import * as words from '../../messages/twofa-dialogs.ts';
import { icon } from '../../ui/icon.ts';
import * as icons from '../../ui/icons.ts';

type Said = Exclude<TwofaNotice, 'password-in-the-way'>;

const notDone: readonly Said[] = ['key-lapsed', 'codes-lapsed', 'superseded', 'abandoned'];

/** What became of the last act; what was not done is told without a tick. */
export function renderNotice(notice: Said): TemplateResult {
  const isDone = !notDone.includes(notice);
  return html`<span class="notice ${isDone ? 'done' : 'undone'}"
    >${icon(isDone ? icons.check : icons.info)}<span>${words.notice(notice)}</span></span
  >`;
}
