import * as z from 'zod';
import type { Bilingual } from '../../shared/bilingual.ts';
import { accepted, type Checked, refused } from '../../shared/checked.ts';
import { normaliseIdentifier, normaliseText } from '../../shared/normalise.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { yesOrNo } from '../../shared/yes-no.ts';
import type { GoodsMode } from './goods-terms.ts';

export const Trade = z.enum(['import', 'export']);
export type Trade = z.infer<typeof Trade>;

/** "none" declares ordinary food; a registration declares a special food. Silence declares nothing. */
export const SpecialFood = z.union([z.literal('none'), z.object({ registration: z.string() })]);
export type SpecialFood = z.infer<typeof SpecialFood>;

const refusal = (code: string, found: string, expected: Bilingual, reason: Bilingual): Refusal => ({
  code,
  severity: 'hard',
  found: found.slice(0, 64),
  expected,
  reason,
  next: { zh: '请改正该行后重新提交。', en: 'Correct the line and submit again.' },
});

export const checkMode =
  (modes: readonly GoodsMode[]) =>
  (typed: string): Checked<string> => {
    const id = normaliseIdentifier(typed).toLowerCase();
    if (modes.some((mode) => mode.id === id)) return accepted(id);
    const known = modes.map((mode) => mode.id).join(', ');
    return refused(
      refusal(
        'GOODS-MODE',
        typed,
        { zh: known, en: known },
        { zh: '没有这种监管方式。', en: 'There is no such mode.' },
      ),
    );
  };

const trades: Readonly<Record<string, Trade>> = {
  进口: 'import',
  进: 'import',
  IMPORT: 'import',
  I: 'import',
  出口: 'export',
  出: 'export',
  EXPORT: 'export',
  E: 'export',
};

export const tradeWords: Readonly<Record<GoodsMode['trade'], Bilingual>> = {
  import: { zh: '进口', en: 'import' },
  export: { zh: '出口', en: 'export' },
  both: { zh: '进口或出口', en: 'import or export' },
};

/** A mode that only exports takes no imports; a mode of both kinds must be told which. */
export const checkTrade =
  (allowed: GoodsMode['trade']) =>
  (typed: string): Checked<Trade> => {
    const trade = trades[normaliseIdentifier(typed)];
    if (trade && (allowed === 'both' || allowed === trade)) return accepted(trade);
    return refused(
      refusal('GOODS-TRADE', typed, tradeWords[allowed], {
        zh: '进出口标志与监管方式不符。',
        en: 'Import or export does not agree with the mode.',
      }),
    );
  };

export const checkYesNo = (typed: string): Checked<boolean> => {
  const answer = yesOrNo(typed);
  if (answer !== undefined) return accepted(answer);
  return refused(
    refusal(
      'GOODS-YES-NO',
      typed,
      { zh: '“有”或“无”', en: 'yes or no' },
      { zh: '只能填写“有”或“无”。', en: 'This takes yes or no only.' },
    ),
  );
};

/** "无" or a registration number. */
export const checkSpecialFood = (typed: string): Checked<SpecialFood> => {
  const text = normaliseIdentifier(typed);
  return accepted(yesOrNo(typed) === false ? 'none' : { registration: text.slice(0, 60) });
};

const mostCertificates = 10;
const longestNumber = 60;

/** Numbers of certificates, one after another: "CIQ-1；CIQ-2". Each counts once. */
export const checkCertificates = (typed: string): Checked<string[]> => {
  const numbers = [...new Set(typed.split(/[;；、,，|\n]/).map(normaliseText))].filter((one) => one !== '');
  const fits = numbers.length <= mostCertificates && numbers.every(({ length }) => length <= longestNumber);
  if (fits) return accepted(numbers);
  return refused(
    refusal(
      'GOODS-CERTIFICATES',
      typed,
      {
        zh: `不超过 ${mostCertificates} 个编号，每个不超过 ${longestNumber} 个字符`,
        en: `at most ${mostCertificates} numbers of at most ${longestNumber} characters`,
      },
      { zh: '证书编号过多或过长。', en: 'There are too many certificates, or a number is too long.' },
    ),
  );
};
