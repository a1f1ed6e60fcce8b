/**
 * All time zones with their labels (name, country, today's offset), built and opened, beside `@vaadin/combo-box` with
 * the same labels, whose offsets come from `Intl`, as pages without Temporal's data read them.
 */
import '@vaadin/combo-box';
import '../../src/define/locale-prefs.ts';
import { timeZones } from '../../src/domain/time-zone/zones.ts';
import { ZoneOffsets } from '../../src/elements/locale-prefs/zone-offsets.ts';
import { zoneOptions } from '../../src/elements/locale-prefs/zone-options.ts';
import { frame, pause, settled, work } from './work.mjs';

const prefs = {
  timeZone: 'Europe/Kyiv',
  language: 'en',
  dialect: 'billing',
  outputDate: 'YYYY-MM-DD',
  outputTime: 'HH24:MI',
  outputDateTime: 'YYYY-MM-DD HH24:MI',
  inputDate: 'YYYY-MM-DD',
  inputTime: 'HH24:MI',
};

function labels() {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const now = new Date();
  return timeZones.map(({ name, country }) => {
    const parts = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' }).formatToParts(
      now,
    );
    const offset = parts.find(({ type }) => type === 'timeZoneName').value;
    return { id: name, label: `${name} ${country ? names.of(country) : ''} ${offset}` };
  });
}

export const rows = [
  {
    name: 'all time zones, labels built and opened',
    beside: '@vaadin/combo-box, Intl',
    ours: async () => {
      const element = Object.assign(document.createElement('locale-prefs'), {
        value: prefs,
        languages: ['en'],
      });
      document.body.replaceChildren(element);
      await settled(element);
      const input = element.shadowRoot.querySelector('#time-zone');
      while (!input.hasAttribute('aria-controls') || !element.shadowRoot.textContent.includes('there now'))
        await pause(5);
      await pause(300); // the table has come
      input.focus();
      await frame();
      const start = performance.now();
      const options = zoneOptions('Europe/Kyiv', 'Europe/Berlin', 'en', new ZoneOffsets(Date.now()));
      let length = 0;
      for (const { detail } of options) length += detail.length;
      if (length < 400 * 9) throw new Error('labels are missing');
      const built = performance.now() - start;
      return { ms: built + (await work(element, () => input.click())) };
    },
    baseline: async () => {
      const element = Object.assign(document.createElement('vaadin-combo-box'), {
        label: 'Time zone',
        itemLabelPath: 'label',
        itemValuePath: 'id',
      });
      document.body.replaceChildren(element);
      await settled(element);
      element.inputElement.focus();
      await frame();
      const start = performance.now();
      const items = labels();
      const built = performance.now() - start;
      const opened = await work(element, () => {
        element.items = items;
        element.open();
      });
      return { ms: built + opened };
    },
    goal: { ms: 16.7, ratio: 0.5 },
  },
];
