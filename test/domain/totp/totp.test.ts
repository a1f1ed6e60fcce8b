import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { generateSync } from 'otplib';
import { encodeBase32 } from '../../../src/domain/totp/base32.ts';
import { verifyTotp } from '../../../src/domain/totp/totp.ts';
import type { TotpAttempt } from '../../../src/domain/totp/totp.ts';

/** RFC 4226 section 5.3, by node:crypto. */
function hotp(secret: Uint8Array, counter: number, digits = 6): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const bits = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(bits % 10 ** digits).padStart(digits, '0');
}

/** The secret of both RFCs: 20 bytes. */
const secret = new TextEncoder().encode('12345678901234567890');

function verify(changes: Partial<TotpAttempt>): ReturnType<typeof verifyTotp> {
  return verifyTotp({ secret, code: '', time: 0, window: 1, lastStep: null, ...changes }, hotp);
}

const wrong = { ok: false, problem: { code: 'totp.code-wrong' } };
const used = { ok: false, problem: { code: 'totp.code-used' } };

describe('verifyTotp', () => {
  // RFC 4226 appendix D.
  const counters = [
    '755224',
    '287082',
    '359152',
    '969429',
    '338314',
    '254676',
    '287922',
    '162583',
    '399871',
    '520489',
  ];
  counters.forEach((code, step) => {
    it(`RFC 4226: counter ${step} is ${code}`, () => {
      assert.deepEqual(verify({ code, time: step * 30, window: 0 }), { ok: true, value: { step } });
    });
  });

  // RFC 6238 appendix B, SHA-1: eight digits there, of which an app shows the last six.
  const times: [time: number, step: number, code: string][] = [
    [59, 0x1, '94287082'],
    [1111111109, 0x23523ec, '07081804'],
    [1111111111, 0x23523ed, '14050471'],
    [1234567890, 0x273ef07, '89005924'],
    [2000000000, 0x3f940aa, '69279037'],
    [20000000000, 0x27bc86aa, '65353130'],
  ];
  for (const [time, step, code] of times)
    it(`RFC 6238: at ${time} s the code is ${code.slice(2)}`, () => {
      assert.equal(hotp(secret, step, 8), code);
      assert.deepEqual(verify({ code: code.slice(2), time, window: 0 }), { ok: true, value: { step } });
    });

  it('accepts what otplib shows, for any secret and time, counters past 2^32 included', () => {
    const secrets = fc.uint8Array({ minLength: 16, maxLength: 64 });
    fc.assert(
      fc.property(secrets, fc.integer({ min: 0, max: 2 ** 40 }), (key, time) => {
        const code = generateSync({ secret: encodeBase32(key), epoch: time });
        const step = Math.floor(time / 30);
        assert.deepEqual(verifyTotp({ secret: key, code, time, window: 0, lastStep: null }, hotp), {
          ok: true,
          value: { step },
        });
      }),
    );
  });

  const present = 1000;
  const time = present * 30 + 12.5;
  const windows: [name: string, step: number, window: number, accepted: boolean][] = [
    ['the present step', 0, 0, true],
    ['one step back, window 0', -1, 0, false],
    ['one step forward, window 0', 1, 0, false],
    ['one step back', -1, 1, true],
    ['one step forward', 1, 1, true],
    ['two steps back', -2, 1, false],
    ['two steps forward', 2, 1, false],
    ['two steps back, window 10', -2, 10, false],
    ['one step back, window 10', -1, 10, true],
    ['one step back, no number for a window', -1, Number.NaN, false],
  ];
  for (const [name, away, window, accepted] of windows)
    it(`${name}: ${accepted ? 'accepted' : 'wrong'}`, () => {
      const step = present + away;
      const answer = verify({ code: hotp(secret, step), time, window });
      assert.deepEqual(answer, accepted ? { ok: true, value: { step } } : wrong);
    });

  const replays: [name: string, step: number, lastStep: number, answer: object][] = [
    ['a step after the last', present, present - 1, { ok: true, value: { step: present } }],
    ['the last step again', present, present, used],
    ['an older step, never used itself', present - 1, present, used],
    ['the next step right after', present + 1, present, { ok: true, value: { step: present + 1 } }],
    ['all steps, when a later one was used', present + 1, present + 1, used],
  ];
  for (const [name, step, lastStep, answer] of replays)
    it(`${name}: ${'ok' in answer && answer.ok === true ? 'accepted' : 'used'}`, () => {
      assert.deepEqual(verify({ code: hotp(secret, step), time, lastStep }), answer);
    });

  it('never accepts a step twice, nor one older than the last accepted', () => {
    const tries = fc.array(
      fc.record({ time: fc.integer({ min: 0, max: 300 }), away: fc.integer({ min: -2, max: 2 }) }),
    );
    fc.assert(
      fc.property(tries, (all) => {
        let lastStep: number | null = null;
        for (const { time: moment, away } of all) {
          const step = Math.max(0, Math.floor(moment / 30) + away);
          const answer = verify({ code: hotp(secret, step), time: moment, lastStep });
          if (!answer.ok) continue;
          assert.ok(lastStep === null || answer.value.step > lastStep);
          assert.ok(Math.abs(answer.value.step - Math.floor(moment / 30)) <= 1);
          lastStep = answer.value.step;
        }
      }),
    );
  });

  it('takes the newer step when an older used one has the same code', () => {
    const constant = () => '123456';
    const attempt = { secret, code: '123456', time, window: 1, lastStep: present };
    assert.deepEqual(verifyTotp(attempt, constant), { ok: true, value: { step: present + 1 } });
  });

  it('knows no step before the first', () => {
    assert.deepEqual(
      verifyTotp({ secret, code: '123456', time: 0, window: 1, lastStep: 1 }, (_, step) => {
        assert.ok(step >= 0);
        return '123456';
      }),
      used,
    );
  });

  const spellings: [code: string, accepted: boolean][] = [
    ['287082', true],
    [' 287 082 ', true],
    ['287\u00a0082', true],
    ['28708', false],
    ['2870820', false],
    ['94287082', false],
    ['287-082', false],
    ['+87082', false],
    ['28708२', false],
    ['２８７０８２', false],
    ['', false],
  ];
  for (const [code, accepted] of spellings)
    it(`the code ${JSON.stringify(code)} is ${accepted ? 'read' : 'no code'}`, () => {
      assert.deepEqual(
        verify({ code, time: 59 }),
        accepted
          ? { ok: true, value: { step: 1 } }
          : { ok: false, problem: { code: 'totp.code-form', digits: 6 } },
      );
    });

  it('refuses every code at a time that is none', () => {
    for (const moment of [Number.NaN, Infinity, -Infinity, -31])
      assert.deepEqual(
        verifyTotp({ secret, code: '123456', time: moment, window: 1, lastStep: null }, () => '123456'),
        wrong,
      );
  });

  it('compares whole codes', () => {
    for (const shown of ['', '00000', '0000000'])
      assert.deepEqual(
        verifyTotp({ secret, code: '000000', time, window: 1, lastStep: null }, () => shown),
        wrong,
      );
  });
});
