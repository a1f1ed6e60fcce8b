import { expect } from '@open-wc/testing';
import { deep, hasState, make, makeInForm, settled, type Check } from './check.ts';

interface Keeper {
  stateToKeep(value: unknown, submitted: string | null): string | null;
}

/** P0.1 to P0.3: a form control that tells the truth at once. */
export const formChecks: readonly Check[] = [
  {
    name: 'submits its value under its name, in the task of the change',
    async run(subject) {
      const { element, form } = await makeInForm(subject);
      element.value = subject.values[0];
      expect(new FormData(form).get('it')).to.equal(subject.submits);
    },
  },
  {
    name: 'submits what it held before it came into a form',
    async run(subject) {
      const element = await make(subject, 'name="it"');
      element.value = subject.values[0];
      const form = document.createElement('form');
      element.before(form);
      form.append(element);
      expect(new FormData(form).get('it')).to.equal(subject.submits);
    },
  },
  {
    name: 'submits nothing without a name',
    async run(subject) {
      const { element, form } = await makeInForm(subject, '');
      element.value = subject.values[0];
      expect([...new FormData(form).entries()]).to.deep.equal([]);
    },
  },
  {
    name: 'has no inner control with a name of its own',
    async run(subject) {
      const element = await make(subject, 'name="it"');
      const named = [...deep(element.shadowRoot as ShadowRoot)].filter((inner) => inner.hasAttribute('name'));
      expect(named.filter((inner) => !inner.matches('input[type=radio], slot'))).to.deep.equal([]);
    },
  },
  {
    name: 'is disabled by its fieldset: submits nothing, its control cannot be reached',
    async run(subject) {
      const { element, form } = await makeInForm(subject);
      element.value = subject.values[0];
      const fieldset = document.createElement('fieldset');
      fieldset.disabled = true;
      form.append(fieldset);
      fieldset.append(element);
      await settled(element);
      expect(new FormData(form).get('it')).to.equal(null);
      element.focus();
      expect(element.matches(':focus-within')).to.equal(false);
    },
  },
  {
    name: 'goes back to what was saved when its form is reset',
    async run(subject) {
      const { element, form } = await makeInForm(subject);
      element.defaultValue = subject.values[0];
      element.value = subject.values[1];
      form.reset();
      expect(element.value).to.deep.equal(subject.values[0]);
    },
  },
  {
    name: 'is dirty exactly while its value differs from what was saved',
    async run(subject) {
      const element = await make(subject);
      element.defaultValue = subject.values[0];
      const states = [hasState(element, 'dirty')];
      element.value = subject.values[1];
      states.push(hasState(element, 'dirty'));
      element.value = subject.values[0];
      states.push(hasState(element, 'dirty'));
      expect(states).to.deep.equal([false, true, false]);
    },
  },
  {
    name: 'keeps a value that was set before it was defined',
    async run(subject) {
      const tag = `late-${subject.tag}-${String(Math.random()).slice(2)}`;
      const early = document.createElement(tag) as HTMLElement & { value: unknown };
      early.value = subject.values[0];
      document.body.append(early);
      customElements.define(tag, class extends subject.type {});
      await settled(early as never);
      expect(early.value).to.deep.equal(subject.values[0]);
      early.remove();
    },
  },
  {
    name: 'keeps its value when it is moved in the document',
    async run(subject) {
      const { element, form } = await makeInForm(subject);
      element.value = subject.values[0];
      form.before(element);
      form.append(element);
      await settled(element);
      expect(element.value).to.deep.equal(subject.values[0]);
      expect(new FormData(form).get('it')).to.equal(subject.submits);
    },
  },
  {
    name: 'can be cloned',
    async run(subject) {
      const element = await make(subject, 'name="it" required');
      const clone = element.cloneNode(true) as typeof element;
      element.after(clone);
      await settled(clone);
      expect(clone.name).to.equal('it');
      expect(clone.required).to.equal(true);
    },
  },
  {
    name: 'is focused and named by a label outside',
    async run(subject) {
      const element = await make(subject, 'id="labelled"');
      element.label = '';
      const label = document.createElement('label');
      label.htmlFor = 'labelled';
      label.textContent = 'Name given outside';
      element.before(label);
      element.requestUpdate();
      await settled(element);
      label.click();
      expect(element.matches(':focus-within')).to.equal(true);
      expect(subject.control(element).closest('[aria-label]')?.getAttribute('aria-label')).to.contain(
        'Name given outside',
      );
    },
  },
  {
    name: 'says nothing when a script sets its value',
    async run(subject) {
      const element = await make(subject);
      const heard: string[] = [];
      for (const type of ['input', 'change']) element.addEventListener(type, () => heard.push(type));
      element.value = subject.values[0];
      await settled(element);
      expect(heard).to.deep.equal([]);
    },
  },
  {
    name: 'dispatches input and change of its own when a person changes it',
    async run(subject) {
      const element = await make(subject);
      const heard: string[] = [];
      for (const type of ['input', 'change'])
        element.addEventListener(type, (event) => {
          heard.push(`${type}${event.composedPath()[0] === element ? '' : ' of an inner control'}`);
        });
      subject.control(element).focus();
      await subject.edit(element);
      await settled(element);
      expect([...new Set(heard)]).to.deep.equal(['input', 'change']);
    },
  },
  {
    name: 'is restored by the page, except for a secret',
    async run(subject) {
      const element = await make(subject);
      const kept = (element as unknown as Keeper).stateToKeep(subject.values[0], subject.submits);
      element.formStateRestoreCallback(kept);
      if (subject.restores === null) expect(kept).to.equal(null);
      else expect(element.value).to.deep.equal(subject.values[0]);
    },
  },
  {
    name: 'shows a problem of the host until the value changes',
    async run(subject) {
      const element = await make(subject);
      element.value = subject.values[0];
      element.problems = [{ path: [], text: 'Refused by the host' }];
      await settled(element);
      const shown = [element.shadowRoot?.textContent.includes('Refused by the host')];
      expect(element.validity.valid).to.equal(false);
      expect(hasState(element, 'user-invalid')).to.equal(true);
      element.value = subject.values[1];
      await settled(element);
      shown.push(element.shadowRoot?.textContent.includes('Refused by the host'));
      expect(shown).to.deep.equal([true, false]);
      expect(element.validity.valid).to.equal(true);
    },
  },
  {
    name: 'judges a broken value in the task of the change, shows it only when its time has come',
    async run(subject) {
      const { element } = await makeInForm(subject);
      if (!subject.broken) {
        element.value = subject.values[0];
        expect(element.checkValidity()).to.equal(true);
        return;
      }
      element.value = subject.broken.value;
      expect(element.validity.valid).to.equal(false);
      expect(element.validationMessage).to.not.equal('');
      expect(hasState(element, 'user-invalid')).to.equal(false);
      element.reportValidity();
      await settled(element);
      expect(hasState(element, 'user-invalid')).to.equal(true);
      expect(element.shadowRoot?.textContent).to.contain(element.validationMessage);
      element.value = subject.values[0];
      expect(element.validity.valid).to.equal(true);
    },
  },
  {
    name: 'does not judge while it is read-only',
    async run(subject) {
      const element = await make(subject, 'readonly');
      element.readonlyReason = 'Set by the provider';
      await settled(element);
      expect(element.willValidate).to.equal(false);
      expect(element.shadowRoot?.textContent).to.contain('Set by the provider');
    },
  },
];
