import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asOnLabel,
  checkTraceCode,
  looksOurs,
  printedTraceCode,
  TraceCode,
  traceCheckCharacter,
  traceCodeOf,
} from '#domain/shared/trace-code.ts';

const anyCode = fc
  .bigInt({ min: 0n, max: 31n ** 11n - 1n })
  .map(traceCodeOf)
  .filter((code) => code !== undefined);
const anyChar = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');

const put = (text: string, at: number, chars: string) =>
  `${text.slice(0, at)}${chars}${text.slice(at + chars.length)}`;

describe('the code of a batch', () => {
  it('carries the check character of ISO 7064 MOD 37,2', () => {
    // Donation numbers of ISBT 128, which are checked by MOD 37,2 as well.
    expect(traceCheckCharacter('G123498654321')).toBe('H');
    expect(traceCheckCharacter('A999914123456')).toBe('N');
  });

  it('is what was printed, with or without its hyphens and in small letters', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const typed = ` ${printedTraceCode(code).toLowerCase()} `;
        expect(checkTraceCode(typed)).toEqual({ ok: true, value: code, concerns: [] });
        expect([code, printedTraceCode(code), 'KA202603010001'].map(looksOurs)).toEqual([true, true, false]);
        expect(printedTraceCode(code)).toMatch(/^KA(-.{4}){3}$/);
      }),
    );
  });

  it('is shown as on the label however it was typed, a mistyped one as well, and other texts as they are', () => {
    expect(['kaxd2yt5w6jkqp', 'KA-XD2YT5W6-JKQQ', '酸奶', 'KA-12'].map(asOnLabel)).toEqual([
      'KA-XD2Y-T5W6-JKQP',
      'KA-XD2Y-T5W6-JKQQ',
      '酸奶',
      'KA-12',
    ]);
  });

  it('is refused with any one character wrong', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(13), anyChar, (code, at, char) => {
        fc.pre(code.charAt(at) !== char);
        expect(checkTraceCode(put(code, at, char)).ok).toBe(false);
      }),
    );
  });

  it('is refused with any two neighbours exchanged', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(12), (code, at) => {
        const [a = '', b = ''] = code.slice(at, at + 2);
        fc.pre(a !== b);
        expect(checkTraceCode(put(code, at, `${b}${a}`)).ok).toBe(false);
      }),
    );
  });

  it('says which check character belongs to what was typed', () => {
    const code = [1n, 2n, 3n, 4n].map(traceCodeOf).find((one) => one !== undefined) ?? '';
    const wrong = put(code, 5, code.charAt(5) === '7' ? '8' : '7');
    expect(checkTraceCode(wrong)).toMatchObject({ refusal: { code: 'TRACE-CHECK', found: wrong } });
    expect(checkTraceCode('KA-12')).toMatchObject({ refusal: { code: 'TRACE-FORMAT' } });
  });

  it('of one lot is never the code of another', () => {
    fc.assert(
      fc.property(anyCode, anyCode, (a, b) => {
        expect(TraceCode.safeParse(a).success).toBe(true);
        expect(a.slice(0, -1) === b.slice(0, -1)).toBe(a === b);
      }),
    );
  });
});
