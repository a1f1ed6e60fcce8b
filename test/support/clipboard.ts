import { sendKeys } from '@web/test-runner-commands';

/** Presses a key together with Control. */
async function withControl(key: string): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
}

/** Pastes into `control` by real keys: a made-up paste event carries no text in Firefox. */
export async function paste(control: HTMLElement, text: string): Promise<void> {
  const source = document.createElement('textarea');
  source.value = text;
  document.body.append(source);
  source.select();
  await withControl('c');
  source.remove();
  control.focus();
  await withControl('v');
}
