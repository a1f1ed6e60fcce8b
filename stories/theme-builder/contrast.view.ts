/** The contrast of every pair: what fails first, with the nearest colour that passes. */
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { icon } from '../../src/ui/icon.ts';
import * as icons from '../../src/ui/icons.ts';
import type { Proposal, Row } from './check.ts';
import type { Scheme } from './theme.ts';

export interface ContrastModel {
  readonly rows: readonly Row[];
  readonly onUse: (scheme: Scheme, proposal: Proposal) => void;
}

const failingOf = (rows: readonly Row[]) => rows.filter(({ passes }) => !passes);

/** One line, beside what is picked: said aloud when it changes. */
export function contrastSummary(rows: readonly Row[], onShow: () => void): TemplateResult {
  const { length } = failingOf(rows);
  return html`<div class="summary" role="status">
    ${
      length > 0
        ? html`<span class="problem"
              >${icon(icons.warning)}
              <span>${length === 1 ? '1 pair fails' : `${length} pairs fail`} on contrast.</span></span
            >
            <button type="button" class="quiet" @click=${onShow}>Show</button>`
        : html`<span class="fine">${icon(icons.check)} <span>Contrast passes everywhere.</span></span>`
    }
  </div>`;
}

export function contrastReport(model: ContrastModel): TemplateResult {
  const { rows } = model;
  const failing = failingOf(rows);
  return html`<section aria-labelledby="contrast-title">
    <h2 id="contrast-title" tabindex="-1">Contrast</h2>
    <p class="lead">
      ${rows.length - failing.length} of ${rows.length} pairs have what WCAG 2.2 AA asks for: 4.5 for text, 3
      for borders of controls and the focus ring.
    </p>
    ${failing.length > 0 ? table('Pairs that fail', failing, model) : nothing}
    <details>
      <summary>Every pair</summary>
      ${table('Every pair', rows, model)}
    </details>
  </section>`;
}

function table(caption: string, rows: readonly Row[], model: ContrastModel): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <thead>
        <tr>
          <th scope="col">Pair</th>
          <th scope="col">In</th>
          <th scope="col">Sample</th>
          <th scope="col" class="number">Ratio</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => line(row, model))}
      </tbody>
    </table>
  </div>`;
}

function line(row: Row, { onUse }: ContrastModel): TemplateResult {
  const { front, back, scheme, frontColour, backColour, measured, ratio, passes, proposal } = row;
  return html`<tr>
    <th scope="row"><code>${front}</code> on <code>${back}</code></th>
    <td>${scheme}</td>
    <td>
      <span
        class="sample ${ratio === 3 ? 'shape' : 'text'}"
        aria-hidden="true"
        style=${styleMap({ color: frontColour, background: backColour })}
      ></span>
    </td>
    <td class="number">${Math.floor(measured * 100) / 100} <span class="muted">of ${ratio}</span></td>
    <td>
      ${
        passes
          ? 'passes'
          : html`<span class="row"
              ><span class="bad">fails</span>${
                proposal
                  ? html`<button type="button" @click=${() => onUse(scheme, proposal)}>
                      <span class="dot" style=${styleMap({ background: proposal.colour })}></span>
                      Use ${proposal.colour} for ${proposal.token}
                    </button>`
                  : html`<span class="muted">no colour of this hue passes</span>`
              }</span
            >`
      }
    </td>
  </tr>`;
}
