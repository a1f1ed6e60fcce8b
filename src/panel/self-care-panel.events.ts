import type { Refusal } from '../contract/problem.ts';
import type { EmptyAsk, LoadReply, SaveAsk, SaveRefusal, SaveReply } from '../contract/requests.ts';
import type { Field } from '../domain/draft/settings.ts';
import { RequestEvent } from '../ui/request.ts';

/** Asks for the saved settings, what the host offers, and who is looking. */
export class SettingsLoadRequestEvent extends RequestEvent<EmptyAsk, LoadReply | Refusal> {
  static readonly type = 'settings-load-request';

  constructor() {
    super(SettingsLoadRequestEvent.type);
  }
}

/** Asks to save the change set. Shows the names of the changed fields; their values go to the answer alone. */
export class SettingsSaveRequestEvent extends RequestEvent<SaveAsk, SaveReply | SaveRefusal> {
  static readonly type = 'settings-save-request';
  readonly fields: readonly Field[];

  constructor(fields: readonly Field[]) {
    super(SettingsSaveRequestEvent.type);
    this.fields = fields;
  }
}

/** The settings were saved. */
export class SettingsSavedEvent extends Event {
  static readonly type = 'settings-saved';
  readonly fields: readonly Field[];

  constructor(fields: readonly Field[]) {
    super(SettingsSavedEvent.type, { bubbles: true, composed: true });
    this.fields = fields;
  }
}

/** A person changed the draft; `fields` are those that differ from what was saved. */
export class DraftChangedEvent extends Event {
  static readonly type = 'draft-changed';
  readonly fields: readonly Field[];

  constructor(fields: readonly Field[]) {
    super(DraftChangedEvent.type, { bubbles: true, composed: true });
    this.fields = fields;
  }
}

declare global {
  interface HTMLElementEventMap {
    [SettingsLoadRequestEvent.type]: SettingsLoadRequestEvent;
    [SettingsSaveRequestEvent.type]: SettingsSaveRequestEvent;
    [SettingsSavedEvent.type]: SettingsSavedEvent;
    [DraftChangedEvent.type]: DraftChangedEvent;
  }
}
