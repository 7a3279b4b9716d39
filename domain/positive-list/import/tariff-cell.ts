import type { Bilingual } from '../../shared/bilingual.ts';
import { accepted, type Checked, refused } from '../../shared/checked.ts';
import { checkTariffLine, type TariffLine } from '../../shared/hs-code.ts';
import { normaliseIdentifier } from '../../shared/normalise.ts';
import type { Refusal } from '../../shared/refusal.ts';

/** Said of a code that was put right: what stood there, and what was taken for it. */
const repair = (code: string, found: string, taken: string, reason: Bilingual): Refusal => ({
  code,
  severity: 'warning',
  found,
  expected: { zh: taken, en: taken },
  reason,
  next: { zh: '请与公布的清单核对。', en: 'Compare it with the list as published.' },
});

const refusal = (code: string, found: string, reason: Bilingual, next: Bilingual) =>
  refused({
    code,
    severity: 'hard',
    found: found.slice(0, 64),
    expected: { zh: '8位税则号列', en: 'a tariff line of 8 digits' },
    reason,
    next,
    clause: '《中华人民共和国进出口税则》',
  });

const scientific = (text: string) =>
  refusal(
    'LIST-TARIFF-SCIENTIFIC',
    text,
    {
      zh: '表格软件把税则号列变成了科学计数，末位已不可信。',
      en: 'A spreadsheet made a rounded number of the code; its last digits are lost.',
    },
    {
      zh: '请在原文件中把该列设为文本格式后重新导出。',
      en: 'In the original, set the column to text, and export it again.',
    },
  );

const subheading = (digits: string) =>
  refusal(
    'LIST-TARIFF-SUBHEADING',
    digits,
    {
      zh: '这是6位子目，不是8位税则号列。',
      en: 'These 6 digits are a subheading, which has several tariff lines.',
    },
    { zh: '请逐行列出其下的8位税则号列。', en: 'Name each of its lines by 8 digits.' },
  );

const statistical = (digits: string) =>
  refusal(
    'LIST-TARIFF-STATISTICAL',
    digits,
    {
      zh: '这是10位商品编号，末两位不是00，清单以8位列名。',
      en: 'These 10 digits name less than a tariff line, and the list names whole lines.',
    },
    { zh: '请与公布的清单核对该行。', en: 'Compare the row with the list as published.' },
  );

type Step = (digits: string) => Checked<string>;

const asItIs: Step = (digits) => accepted(digits);

const padded: Step = (digits) =>
  accepted(`0${digits}`, [
    repair('LIST-TARIFF-PADDED', digits, `0${digits}`, {
      zh: '缺少一位，按表格软件丢失前导零处理。',
      en: 'One digit was missing: taken for the leading zero that spreadsheets drop.',
    }),
  ]);

const cut: Step = (digits) =>
  digits.endsWith('00')
    ? accepted(digits.slice(0, 8), [
        repair('LIST-TARIFF-CUT', digits, digits.slice(0, 8), {
          zh: '10位编号末两位为00，取前8位。',
          en: 'Of 10 digits that end in 00, the first 8 were taken.',
        }),
      ])
    : statistical(digits);

/** One step after the other, as long as none refuses. */
const then =
  (first: Step, second: Step): Step =>
  (digits) => {
    const one = first(digits);
    if (!one.ok) return one;
    const two = second(one.value);
    return two.ok ? accepted(two.value, [...one.concerns, ...two.concerns]) : two;
  };

/** What is done with so many digits; any other number of them is refused as no tariff line. */
const byDigits: Readonly<Record<number, Step>> = {
  6: subheading,
  7: padded,
  8: asItIs,
  9: then(padded, cut),
  10: cut,
};

/** A number that a spreadsheet wrote with a fraction: 4029100.0 is 4029100, and not 40291000. */
const withoutFraction = (text: string): string => text.replace(/^(\d{7,10})\.0+$/, '$1');

const tidied: Step = (typed) => {
  const digits = withoutFraction(normaliseIdentifier(typed)).replace(/[.·-]/g, '');
  const reason = {
    zh: '去掉了空格、点号或全角字符。',
    en: 'Spaces, dots or full-width digits were taken out.',
  };
  return accepted(digits, digits === typed ? [] : [repair('LIST-TARIFF-TIDIED', typed, digits, reason)]);
};

const sized: Step = (digits) => (byDigits[digits.length] ?? asItIs)(digits);

/** The tariff line that a cell means, with every repair that was needed to see it; or why it means none. */
export const readTariff = (typed: string): Checked<TariffLine> => {
  if (/^\d+(\.\d+)?E[+-]?\d+$/.test(normaliseIdentifier(typed))) return scientific(typed);
  const digits = then(tidied, sized)(typed);
  if (!digits.ok) return digits;
  const line = checkTariffLine(digits.value);
  return line.ok ? accepted(line.value, digits.concerns) : line;
};
