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

export interface ClipboardStub {
  readonly texts: string[];
  restore(): void;
}

/** A clipboard that the test can read, or one that refuses as browsers do. */
export function stubClipboard(works: boolean): ClipboardStub {
  const texts: string[] = [];
  const { clipboard } = navigator;
  const writeText = (text: string) => {
    if (!works) return Promise.reject(new DOMException('', 'NotAllowedError'));
    texts.push(text);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  return {
    texts,
    restore: () => {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    },
  };
}
