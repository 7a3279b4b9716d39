import type { Bilingual } from '../shared/bilingual.ts';
import type { Read } from '../shared/checked.ts';
import { displayYuan, type Fen, fen } from '../shared/money.ts';
import { onLine, type Refusal } from '../shared/refusal.ts';
import { type ReturnReason, returnReason } from './bank-answers.ts';
import { type BankItem, itemReference } from './bank-file.ts';
import type { BankAnswer } from './bank-result.ts';

/** The file as it was sent. */
export type Sent = { readonly sequence: number; readonly items: readonly BankItem[] };

/** What became of one payment; `number` is its number in the batch. */
export type Outcome =
  | { readonly number: number; readonly line: number; readonly status: 'paid' }
  | {
      readonly number: number;
      readonly line: number;
      readonly status: 'returned';
      readonly reason: ReturnReason;
      readonly words: string;
    }
  | { readonly number: number; readonly line: number; readonly status: 'unknown'; readonly words: string };

type Subject = { readonly code: string; readonly at?: string; readonly found: string };

const refusal = ({ code, at, found }: Subject, expected: string, reason: Bilingual): Refusal => ({
  code,
  severity: 'hard',
  ...(at === undefined ? {} : { at }),
  found,
  expected: { zh: expected, en: expected },
  reason,
  next: {
    zh: '结果文件未入账。请与银行核对后上传完整的结果文件。',
    en: 'Nothing of the file was booked. Settle it with the bank and upload the whole result file.',
  },
});

/** What an answer must repeat as we sent it. */
type Comparison = {
  readonly code: string;
  readonly column: string;
  readonly answered: (answer: BankAnswer) => string;
  readonly sent: (item: BankItem, sequence: number) => string;
  /** How much of it may be shown. */
  readonly shown?: (text: string) => string;
  readonly reason: Bilingual;
};

const comparisons: readonly Comparison[] = [
  {
    code: 'RESULT-SEQUENCE',
    column: 'sequence',
    answered: ({ sequence }) => `${sequence}`,
    sent: (_, sequence) => `${sequence}`,
    reason: { zh: '批次号与导出文件不符。', en: 'The sequence is not that of the exported file.' },
  },
  {
    code: 'RESULT-ACCOUNT',
    column: 'account',
    answered: ({ account }) => account,
    sent: ({ account }) => account.accountNumber,
    shown: (account) => `…${account.slice(-4)}`,
    reason: { zh: '收款账号与导出文件不符。', en: 'The account is not the one we sent.' },
  },
  {
    code: 'RESULT-AMOUNT',
    column: 'amount',
    answered: ({ amount }) => displayYuan(amount),
    sent: ({ amountFen }) => displayYuan(amountFen),
    reason: { zh: '金额与导出文件不符。', en: 'The amount is not the one we sent.' },
  },
];

const compare = (answer: BankAnswer, item: BankItem, sequence: number): Refusal[] =>
  comparisons.flatMap(({ code, column, answered, sent, shown = (text) => text, reason }) => {
    const [found, expected] = [answered(answer), sent(item, sequence)];
    if (found === expected) return [];
    return [refusal({ code, at: onLine(answer.line, column), found: shown(found) }, shown(expected), reason)];
  });

const unknownReference = ({ line, reference }: BankAnswer): Refusal =>
  refusal({ code: 'RESULT-REFERENCE', at: onLine(line, 'reference'), found: reference.slice(0, 64) }, '—', {
    zh: '导出文件中没有该业务参考号。',
    en: 'We sent no payment under this reference.',
  });

const answeredTwice = ({ line, reference }: BankAnswer, first: number): Refusal =>
  refusal({ code: 'RESULT-TWICE', at: onLine(line, 'reference'), found: reference }, onLine(first), {
    zh: `该业务参考号在第 ${first} 行已经出现过。`,
    en: `This reference already stands on line ${first}.`,
  });

const unanswered = (reference: string): Refusal =>
  refusal({ code: 'RESULT-MISSING', found: '—' }, reference, {
    zh: `结果文件缺少 ${reference}。`,
    en: `The result file does not answer ${reference}.`,
  });

const countDisagrees = (found: number, expected: number): Refusal[] =>
  found === expected
    ? []
    : [
        refusal({ code: 'RESULT-COUNT', found: `${found}` }, `${expected}`, {
          zh: '笔数与导出文件不符。',
          en: 'The number of payments disagrees with the exported file.',
        }),
      ];

const sumOf = (amounts: readonly Fen[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** A file full of absurd amounts adds up to more than an amount can be, and is refused like any other. */
const shownSum = (sum: number): string =>
  Number.isSafeInteger(sum) ? displayYuan(fen(sum)) : `${sum / 100}`;

const sumDisagrees = (found: number, expected: number): Refusal[] =>
  found === expected
    ? []
    : [
        refusal({ code: 'RESULT-SUM', found: shownSum(found) }, shownSum(expected), {
          zh: '合计金额与导出文件不符。',
          en: 'The sum disagrees with the exported file.',
        }),
      ];

const outcome = (number: number, { line, status, reason }: BankAnswer): Outcome => {
  if (status === 'paid') return { number, line, status };
  if (status === 'unknown') return { number, line, status, words: reason };
  return { number, line, status, reason: returnReason(reason), words: reason };
};

type Matched = { readonly refusals: readonly Refusal[]; readonly outcome?: Outcome };

/** The bank's answers held against what was sent: an outcome for every payment, or the whole file is refused. */
export const reconcile = (
  { sequence, items }: Sent,
  answers: readonly BankAnswer[],
): Read<readonly Outcome[]> => {
  const sent = new Map(items.map((item) => [itemReference(sequence, item.number), item]));
  const firstLines = new Map<string, number>();

  const match = (answer: BankAnswer): Matched => {
    const item = sent.get(answer.reference);
    if (!item) return { refusals: [unknownReference(answer)] };
    const first = firstLines.get(answer.reference);
    if (first !== undefined) return { refusals: [answeredTwice(answer, first)] };
    firstLines.set(answer.reference, answer.line);
    const refusals = compare(answer, item, sequence);
    return { refusals, outcome: outcome(item.number, answer) };
  };

  const matched = answers.map(match);
  const missing = [...sent.keys()].filter((reference) => !firstLines.has(reference));
  const refusals = [
    ...countDisagrees(answers.length, items.length),
    ...sumDisagrees(
      sumOf(answers.map(({ amount }) => amount)),
      sumOf(items.map(({ amountFen }) => amountFen)),
    ),
    ...matched.flatMap((one) => one.refusals),
    ...missing.map(unanswered),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  return { ok: true, value: matched.flatMap((one) => (one.outcome ? [one.outcome] : [])) };
};
