/**
 * `import 'self-care-elements/calendar'`: date fields get a calendar, `<vaadin-date-picker>`, which is fetched when
 * the first field is near. Where it cannot be fetched or run, the text fields stand alone. (docs/api-tokens.md)
 */
import { calendar } from '../ui/date-input/calendar.ts';

calendar.provide(async () => {
  try {
    return (await import('./picker.ts')).pickerField;
  } catch (reason) {
    console.warn(`self-care-elements/calendar: ${(reason as Error).message}`);
    return undefined;
  }
});
