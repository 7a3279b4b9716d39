import type { Bilingual } from '../../shared/bilingual.ts';
import { type Fen, sumFen } from '../../shared/money.ts';
import { type Line, wholeOf } from './line.ts';
import type { ListKind } from './list-kind.ts';
import { isAccepted, ofCosts, type ScreenedLine } from './screened-line.ts';

/** So many are named; whoever wants all of them reads the lines. */
const named = 5;

/** The lines of these lists that count. */
export const countedLines = (lines: readonly ScreenedLine[], kinds: readonly ListKind[]): readonly Line[] =>
  lines
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((line) => (isAccepted(line) ? (line.value ?? []) : []));

/** What was charged for the lines that count, also where only a share of it counts. */
export const wholeFeesOf = (lines: readonly ScreenedLine[]): Fen =>
  sumFen(countedLines(lines, ofCosts).map(wholeOf));

/** Some of them as people call them: SF000001, SF000002, … */
export const someOf = (lines: readonly Line[]): string =>
  [...lines.slice(0, named).map(({ shown }) => shown), ...(lines.length > named ? ['…'] : [])].join(', ');

/** 核定的 40 行中有 31 行（77.5%） */
export const howMany = (part: number, whole: number): Bilingual => {
  const share = `${Math.round((part * 1000) / whole) / 10}%`;
  return {
    zh: `核定的 ${whole} 行中有 ${part} 行（${share}）`,
    en: `${part} of ${whole} accepted lines (${share})`,
  };
};

/** Whether so many of them are enough to be looked at. */
export const isShare = (part: number, whole: number, basisPoints: number): boolean =>
  part > 0 && part * 10_000 >= whole * basisPoints;
