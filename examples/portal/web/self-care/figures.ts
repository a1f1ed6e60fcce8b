import { html, type TemplateResult } from 'lit';
import { formatNumber } from '../shared/language.ts';

export function money(amount: number, fractionDigits = 2): string {
  return formatNumber(amount, {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  });
}

/** `1:02:03`, `4:05`. */
export function duration(seconds: number): string {
  const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor) as [
    number,
    number,
    number,
  ];
  const clock = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`;
  return hours > 0 ? `${formatNumber(hours)}:${clock}` : clock;
}

/** Phone numbers, addresses, invoice numbers: left to right in every language. */
export function code(text: string): TemplateResult {
  return html`<bdi class="code">${text}</bdi>`;
}
