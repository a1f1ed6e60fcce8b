import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FormElement } from '../../src/ui/form-element.ts';
import { settled, type AnySubject } from './check.ts';

/** A text field whose input stands in the page, where every password manager finds it. */
interface Field {
  readonly element: FormElement<string>;
  readonly input: HTMLInputElement;
  readonly form: HTMLFormElement;
}

/** Docs/decisions/0006: an input of the page's own, by the slot `input`, alike in all text fields. */
export function runLightInputSuite(subject: AnySubject, typed: string): void {
  async function create(attributes = '', value = ''): Promise<Field> {
    const form = document.createElement('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.innerHTML = `<${subject.tag} name="it"><input slot="input" ${attributes}></${subject.tag}>`;
    const element = form.firstElementChild as FormElement<string>;
    const input = form.querySelector('input') as HTMLInputElement;
    input.value = value;
    subject.prepare(element);
    document.body.append(form);
    await settled(element);
    await settled(element);
    return { element, input, form };
  }

  const shown = (input: HTMLInputElement, name: string) => input.getAttribute(name);

  describe(`<${subject.tag}> with an input of the page's own`, () => {
    afterEach(() => {
      for (const form of document.querySelectorAll('body > form')) form.remove();
    });

    it('takes what is typed there, and speaks for itself', async () => {
      const { element, input, form } = await create();
      const heard: string[] = [];
      for (const name of ['input', 'change'])
        form.addEventListener(name, ({ type, target }) => heard.push(`${type} ${target === element}`));
      input.focus();
      await sendKeys({ type: typed.slice(0, 2) });
      await sendKeys({ press: 'Tab' });
      expect(element.value).to.equal(typed.slice(0, 2));
      expect(heard).to.deep.equal(['input true', 'input true', 'change true']);
    });

    it('submits one entry, its own', async () => {
      const { element, form } = await create();
      element.value = subject.values[0] as string;
      expect([...new FormData(form)]).to.deep.equal([['it', subject.submits]]);
    });

    it('shows the value that is set, as a property alone', async () => {
      const { element, input } = await create();
      element.value = subject.values[0] as string;
      await settled(element);
      expect(input.value).to.equal(subject.values[0]);
      expect(input.outerHTML).to.not.contain(subject.values[0]);
    });

    it('takes what was filled in before', async () => {
      const { element } = await create('', typed);
      expect(element.value).to.equal(typed);
    });

    it('is disabled and read-only with the element', async () => {
      const { element, input } = await create();
      element.value = subject.values[0] as string;
      element.disabled = true;
      await settled(element);
      const states = [input.disabled];
      element.disabled = false;
      element.readonly = true;
      await settled(element);
      states.push(input.disabled, input.readOnly);
      expect(states).to.deep.equal([true, false, true]);
    });

    it('has a name and is told what is wrong', async () => {
      const { element, input } = await create();
      expect(shown(input, 'aria-label')).to.equal(element.label);
      element.problems = [{ path: [], text: 'Refused by the host' }];
      await settled(element);
      expect(shown(input, 'aria-invalid')).to.equal('true');
      expect(shown(input, 'aria-description')).to.contain('Refused by the host');
    });

    it('is named by its own label where it has one', async () => {
      const { element, input } = await create('id="own"');
      const label = document.createElement('label');
      label.htmlFor = 'own';
      label.textContent = 'Mine';
      element.before(label);
      element.requestUpdate();
      await settled(element);
      expect(shown(input, 'aria-label')).to.equal(null);
    });

    it('is reached by focus(), by the label and by an invalid submit', async () => {
      const { element, input, form } = await create();
      const reached: boolean[] = [];
      const look = () => {
        reached.push(document.activeElement === input);
        input.blur();
      };
      element.focus();
      look();
      (element.shadowRoot?.querySelector('label') as HTMLLabelElement).click();
      look();
      element.problems = [{ path: [], text: 'Refused by the host' }];
      form.requestSubmit();
      look();
      expect(reached).to.deep.equal([true, true, true]);
    });

    it('submits its form by Enter', async () => {
      const { input, form } = await create();
      let submitted = 0;
      form.addEventListener('submit', () => submitted++);
      input.focus();
      await sendKeys({ type: typed });
      await sendKeys({ press: 'Enter' });
      expect(submitted).to.equal(1);
    });

    it('gives way to the own input when it is taken out', async () => {
      const { element, input } = await create();
      element.value = subject.values[0] as string;
      await settled(element);
      input.remove();
      await settled(element);
      await settled(element);
      const control = subject.control(element) as HTMLInputElement;
      expect(control.checkVisibility()).to.equal(true);
      expect(control.value).to.equal(subject.values[0]);
    });
  });
}
