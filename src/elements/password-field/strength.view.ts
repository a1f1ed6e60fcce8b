import type { TemplateResult } from 'lit';
import type { Strength } from '../../domain/password/entropy.ts';
import * as words from '../../messages/password-aids.ts';
import { meter } from '../../ui/meter/meter.ts';

const tones = ['danger', 'danger', 'warning', 'success', 'success'] as const;

export function strengthMeter(strength: Strength | null): TemplateResult {
  const score = strength?.score ?? 0;
  return meter({
    label: words.strengthLabel(),
    level: strength && score,
    highest: 4,
    text: strength ? words.strength(score) : '',
    tone: tones[score],
  });
}
