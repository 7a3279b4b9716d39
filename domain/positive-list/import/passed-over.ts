import { normaliseText } from '../../shared/normalise.ts';
import type { PassedOver } from './report.ts';

type Known = readonly (readonly [RegExp, PassedOver])[];

/** What a row says that has one text, in one cell or repeated in all that were merged. */
const alone: Known = [
  [/^第[一二三四五六七八九十百零〇\d]+(章|类|节|部分|批)/, 'heading'],
  [/^[（(]第[一二三四五六七八九十\d]+批[)）]$/, 'heading'],
  [/^附件\s*\d*\s*[:：]?/, 'heading'],
  [/清单([（(].*[)）])?$/, 'heading'],
  [/^\d+[.．、]\s*\D/, 'footnote'],
  [/^[（(]\d+[)）]\s*\D/, 'footnote'],
  [/^[*＊※]/, 'footnote'],
];

/** What a row says by its first text, whatever follows. */
const first: Known = [
  [/^(注|备注|说明|附注|注释|来源|资料来源)\s*\d*\s*([:：]|$)/, 'footnote'],
  [/^(合计|总计|共计|小计)/, 'total'],
];

const hasCode = (tariff: string): boolean => /\d{4}/.test(tariff.normalize('NFKC').replace(/[\s.]/g, ''));

const as = (known: Known, text: string): PassedOver | undefined =>
  known.find(([words]) => words.test(text))?.[1];

/**
 * What a row is that is no entry. A row that only lacks its code is not passed over: it is refused, so that somebody
 * looks at it.
 */
export const passedOver = (cells: readonly string[], tariff: string): PassedOver | undefined => {
  const texts = [...new Set(cells.map(normaliseText).filter((cell) => cell !== ''))];
  const [text] = texts;
  if (text === undefined) return 'blank';
  if (hasCode(tariff) && texts.length > 1) return undefined;
  return (texts.length === 1 ? as(alone, text) : undefined) ?? as(first, text);
};
