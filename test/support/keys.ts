/** Real keys, several at once where they are joined by a plus: `press('Shift+Tab')`. */
import { sendKeys } from '@web/test-runner-commands';

export async function press(keys: string): Promise<void> {
  const held = keys.split('+');
  const last = held.pop() ?? '';
  for (const key of held) await sendKeys({ down: key });
  await sendKeys({ press: last });
  for (const key of held.reverse()) await sendKeys({ up: key });
}

export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
}
