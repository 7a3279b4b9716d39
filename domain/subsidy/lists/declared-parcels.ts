import { type Day, day, daysBetween } from '../../shared/day.ts';
import { onLine, type Refusal } from '../../shared/refusal.ts';
import type { Line } from './line.ts';
import { refusedFor, type ScreenedLine } from './screened-line.ts';
import { numbersIn } from './several-numbers.ts';
import { countedLines } from './some-lines.ts';
import type { WaybillTerms } from './waybills.ts';

/** By which numbers a parcel is found among what was declared: its own, or that of its order. */
const marksOf = ({ cells }: Line): string[] =>
  ['waybillNumber', 'orderNumber'].flatMap((name) =>
    numbersIn(cells[name] ?? '').map((number) => `${name} ${number}`),
  );

export const completeOrRemove = {
  zh: '请在订单或报关（清单）明细中补充对应的单证，或删除该行；一份单证对应多票运单的，号码之间用“、”分隔。',
  en: 'Complete the list of orders or declarations, or remove the line; of a document of several parcels, write all numbers with commas between.',
} as const;

const said = { next: completeOrRemove, severity: 'hard' } as const;

const notDeclared = ({ line, cells }: Line): Refusal => ({
  ...said,
  code: 'WAYBILL-UNDECLARED',
  at: onLine(line, 'waybillNumber'),
  found: [cells['waybillNumber'], cells['orderNumber']].filter(Boolean).join(' '),
  expected: {
    zh: '交易明细中有该运单号或订单编号',
    en: 'its number, or that of its order, on the list of transactions',
  },
  reason: {
    zh: '该运单没有对应的订单、报关单或清单。',
    en: 'No order, declaration or list belongs to this waybill.',
  },
});

const ofAnotherTime = ({ line, cells }: Line, declaredOn: readonly Day[], within: number): Refusal => ({
  ...said,
  code: 'WAYBILL-DECLARED-ON',
  at: onLine(line, 'sentOn'),
  found: cells['sentOn'] ?? '',
  expected: {
    zh: `与申报日期 ${declaredOn.join('、')} 相差不超过 ${within} 天`,
    en: `within ${within} days of ${declaredOn.join(', ')}, when it was declared`,
  },
  reason: {
    zh: '寄递日期与对应单证的申报日期相差过大。',
    en: 'It was sent too long before or after it was declared.',
  },
});

type Declared = ReadonlyMap<string, readonly Day[]>;

const declaredIn = (lines: readonly ScreenedLine[]): Declared => {
  const marked = countedLines(lines, ['trade']).flatMap((line) =>
    marksOf(line).map((mark) => ({ mark, on: day(line.cells['tradedOn'] ?? '') })),
  );
  return new Map(
    [...Map.groupBy(marked, ({ mark }) => mark)].map(([mark, all]) => [mark, all.map(({ on }) => on)]),
  );
};

const objectionTo = (value: Line, declared: Declared, within: number): Refusal | undefined => {
  const days = marksOf(value).flatMap((mark) => declared.get(mark) ?? []);
  if (days.length === 0) return notDeclared(value);
  const sentOn = day(value.cells['sentOn'] ?? '');
  const isNear = days.some((on) => Math.abs(daysBetween(on, sentOn)) <= within);
  return isNear ? undefined : ofAnotherTime(value, [...new Set(days)].slice(0, 3), within);
};

/** Where the programme asks for it, a parcel counts only beside what was declared of it, and at about the same time. */
export const heldAgainstDeclarations = (
  { declaredWithinDays: within }: Pick<WaybillTerms, 'declaredWithinDays'>,
  lines: readonly ScreenedLine[],
): readonly ScreenedLine[] => {
  if (within === undefined) return lines;
  const declared = declaredIn(lines);
  return lines.map((line) => {
    if (line.kind !== 'waybills' || line.outcome !== 'accepted' || !line.value) return line;
    const objection = objectionTo(line.value, declared, within);
    return objection ? refusedFor(line, objection) : line;
  });
};
