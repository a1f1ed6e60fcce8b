/** Asks before something is saved that concerns security, and before something unsaved is left. */
import type { LitElement } from 'lit';
import { securityFields } from '../domain/draft/difference.ts';
import type { Field } from '../domain/draft/settings.ts';
import * as words from '../messages/self-care-panel.ts';
import { Lazy } from '../ui/lazy.ts';
import type { Review } from './review.ts';

const fetchReview = () => import('./review.ts');

export class AskFirst {
  /** What shows changes, fetched when there is something to save. */
  readonly review: Lazy<Review>;

  constructor(host: LitElement) {
    this.review = new Lazy(host, async () => new (await fetchReview()).Review(host));
  }

  /** Resolves to whether these are to be saved now; without an answer, no. */
  async mayBeSaved(fields: readonly Field[]): Promise<boolean> {
    if (!fields.some((field) => securityFields.includes(field))) return true;
    await this.review.load();
    return (await this.review.value?.askToSave()) ?? false;
  }

  async mayBeLeft(): Promise<boolean> {
    await this.review.load();
    return this.review.value?.askToLeave() ?? confirm(words.leaveQuestion());
  }
}
