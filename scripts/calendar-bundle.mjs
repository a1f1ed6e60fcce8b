/**
 * `self-care-elements/calendar` as one file for pages without a build. What reports the use of Vaadin's components
 * is left out: its package has a module for that.
 */
import { bundleEntry } from './bundle.mjs';

const statistics = '@vaadin/vaadin-usage-statistics/vaadin-usage-statistics';

export const buildCalendar = (outfile) =>
  bundleEntry('src/calendar/index.ts', outfile, ['@vaadin/date-picker/LICENSE', 'lit/LICENSE'], {
    legalComments: 'none',
    alias: { [`${statistics}.js`]: `${statistics}-optout.js` },
  });
