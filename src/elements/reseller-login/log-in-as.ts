/**
 * Logging in as the reseller: one request, and the tab it is for. The tab opens in the click, empty and cut
 * from its opener; only an http(s) address is opened in it.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HostProblem } from '../../contract/problem.ts';
import type { LogInAsMode } from '../../contract/settings.ts';
import { visitReason } from '../../domain/login/visit-reason.ts';
import { NewTab, webUrl } from '../../ui/new-tab.ts';
import { RequestController, type RequestState } from '../../ui/request.ts';
import { LogInAsRequestEvent } from './reseller-login.events.ts';

export class LogInAs implements ReactiveController {
  /** What was typed; kept until it went with a granted request. */
  reason = '';
  /** Where to go by hand: the browser gave no tab. */
  blockedUrl: URL | undefined;
  /** The last answer held no address of the web. */
  badAddress = false;
  /** Why the host refused the last time. */
  refusal: HostProblem | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #request: RequestController;
  #tab: NewTab | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    this.#request = new RequestController(host);
    host.addController(this);
  }

  get state(): RequestState {
    return this.#request.state;
  }

  /** Call it synchronously in the click, or no browser gives a tab. */
  async go(mode: LogInAsMode): Promise<void> {
    this.forget();
    const tab = (this.#tab = new NewTab());
    const reason = visitReason(this.reason);
    const outcome = await this.#request.send(new LogInAsRequestEvent(mode), { mode, reason });
    if (outcome.kind === 'stale') return; // whoever made it so closed the tab
    this.#tab = undefined;
    const url = outcome.kind === 'granted' ? webUrl(outcome.reply.url) : undefined;
    if (url) {
      this.reason = '';
      if (!tab.go(url)) this.blockedUrl = url;
    } else {
      tab.close();
      this.badAddress = outcome.kind === 'granted';
      this.refusal = outcome.kind === 'refused' ? outcome.problems[0] : undefined;
    }
    this.#host.requestUpdate();
  }

  openBlocked(): void {
    if (this.blockedUrl) window.open(this.blockedUrl, '_blank', 'noopener');
    this.forget();
  }

  /** Drops what runs and what came of the last time: it was of another account, or of another click. */
  forget(): void {
    this.#closeTab();
    this.blockedUrl = undefined;
    this.badAddress = false;
    this.refusal = undefined;
    this.#request.abort();
  }

  hostDisconnected(): void {
    this.#closeTab();
  }

  #closeTab(): void {
    this.#tab?.close();
    this.#tab = undefined;
  }
}
