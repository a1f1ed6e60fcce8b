/**
 * Suites shared by all elements. A suite is a list of checks, each a promise of P0 in one sentence;
 * an element is described once as a `Subject` and meets them all by `runSuites(subject)`.
 *
 * Checks are data so that `test/suites/broken.test.ts` can run them against a broken element of
 * `test/fixtures` and demand that they fail: a suite that cannot fail proves nothing.
 */
import { fixture, html } from '@open-wc/testing';
import type { FormElement } from '../../src/ui/form-element.ts';

export interface Subject<V = unknown, E extends FormElement<V> = FormElement<V>> {
  readonly tag: string;
  readonly type: CustomElementConstructor;
  /** Sets what makes the fresh element a usual, valid, labelled one; its value stays empty. */
  readonly prepare: (element: E) => void;
  /** Two different valid values. */
  readonly values: readonly [V, V];
  /** What a form submits for the first; null submits nothing. */
  readonly submits: string | null;
  /** What a page restores for the first from the state kept; `null`: a secret, never restored. */
  readonly restores?: 'value' | null;
  /** A value that breaks a rule, and the code of that rule; leave out where none can. */
  readonly broken?: { readonly value: V; readonly code: string };
  /** The inner control that a label focuses and names. */
  readonly control: (element: E) => HTMLElement;
  /** A person changes the value with real keys, starting from the focused control. */
  readonly edit: (element: E) => Promise<void>;
  /** Requests that the element makes, and what a person does to make them. */
  readonly requests?: readonly RequestSubject<E>[];
  /** Further states that must be accessible, in words and fit at 320 px: name and how to get there. */
  readonly states?: readonly {
    readonly name: string;
    readonly enter: (element: E) => Promise<void> | void;
  }[];
  /** Foreign text that the fixture shows: not sentences, so the words suite passes over it. */
  readonly data?: readonly string[];
}

export interface RequestSubject<E> {
  readonly type: string;
  /** A person does what sends it. */
  readonly send: (element: E) => Promise<void>;
  /** A granted answer. */
  readonly granted: unknown;
}

export interface Check {
  readonly name: string;
  readonly run: (subject: AnySubject) => Promise<void> | void;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a suite takes elements of any value
export type AnySubject = Subject<any, any>;

export async function make(subject: AnySubject, attributes = ''): Promise<FormElement<unknown>> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const template = document.createElement('template');
  template.innerHTML = `<${subject.tag} ${attributes}></${subject.tag}>`;
  const element = document.importNode(template.content, true).firstElementChild as FormElement<unknown>;
  subject.prepare(element);
  host.append(element, nextControl());
  await element.updateComplete;
  return element;
}

/** Takes it off the page, with its open dialog: that would hold the focus of what comes next. */
export function leave(element: Element): void {
  element.parentElement?.remove();
}

/** What Tab goes on to: past the last control of a page the focus would leave it, for the browser's own. */
export function nextControl(): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = 'After';
  return button;
}

/** The element inside a form, under a name. */
export async function makeInForm(subject: AnySubject, attributes = 'name="it"') {
  const element = await make(subject, attributes);
  const form = document.createElement('form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  element.before(form);
  form.append(element);
  return { element, form };
}

export function hasState(element: HTMLElement, state: string): boolean {
  return element.matches(`:state(${state})`);
}

/** Every element below `root`, into open shadow roots. */
export function* deep(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
  }
}

export async function settled(element: FormElement<unknown>): Promise<void> {
  do await element.updateComplete;
  while (element.isUpdatePending);
}
