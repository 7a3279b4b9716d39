import { createHash } from 'node:crypto';
import {
  type BankAnswer,
  bankResultColumns,
  bankResultReader,
  type bankResultReader as Reader,
} from '#domain/payment/bank-result.ts';
import { type Outcome, reconcile, type Sent } from '#domain/payment/reconcile.ts';
import { readHeader } from '#domain/shared/read-table.ts';
import { onLine, type Refusal } from '#domain/shared/refusal.ts';
import { readTable } from '../adapters/tables/read-table.ts';
import type { Row } from '../adapters/tables/table.ts';
import { TableUnreadable } from '../adapters/tables/table-unreadable.ts';

const mostRows = 100_000;

const nothingInIt: Refusal = {
  code: 'TABLE-EMPTY',
  severity: 'hard',
  reason: { zh: '文件里没有任何内容。', en: 'There is nothing in the file.' },
  next: { zh: '请从银行重新下载结果文件。', en: 'Download the result file from the bank again.' },
};

const tooLong: Refusal = {
  code: 'RESULT-TOO-LONG',
  severity: 'hard',
  at: onLine(mostRows + 2),
  expected: { zh: `不超过 ${mostRows} 笔`, en: `at most ${mostRows} payments` },
  reason: { zh: '结果文件的笔数过多。', en: 'The result file has too many payments.' },
  next: { zh: '请确认是否上传了正确的文件。', en: 'Make sure that it is the right file.' },
};

type Answers = { readonly answers: BankAnswer[]; readonly refusals: Refusal[] };

/** Reads the header where it comes first, then answer after answer. */
const collector = () => {
  const all: Answers = { answers: [], refusals: [] };
  let read: ReturnType<typeof Reader> | undefined;

  const header = ({ cells }: Row): boolean => {
    const layout = readHeader(bankResultColumns, cells);
    if (layout.ok) read = bankResultReader(layout.value);
    else all.refusals.push(...layout.refusals);
    return layout.ok;
  };

  const answer = (reader: ReturnType<typeof Reader>, { line, cells }: Row): boolean => {
    const result = reader(line, cells);
    if (result.ok) all.answers.push(result.value);
    else all.refusals.push(...result.refusals);
    return all.answers.length <= mostRows;
  };

  /** Answers whether it is worth reading on. */
  const take = (row: Row): boolean => (read ? answer(read, row) : header(row));
  return { all, take, begun: () => read !== undefined || all.refusals.length > 0 };
};

/** Every row of the file, or why there is none to be had. */
const answersIn = async (bytes: AsyncIterable<Uint8Array>): Promise<Answers> => {
  const { all, take, begun } = collector();
  try {
    const { rows } = await readTable(bytes);
    for await (const row of rows) if (!take(row)) break;
  } catch (error) {
    if (!(error instanceof TableUnreadable)) throw error;
    return { answers: [], refusals: [...error.refusals] };
  }
  if (!begun()) all.refusals.push(nothingInIt);
  if (all.answers.length > mostRows) all.refusals.push(tooLong);
  return all;
};

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

export type BankReading = {
  readonly sha256: string;
  readonly refusals: readonly Refusal[];
  readonly outcomes: readonly Outcome[];
};

/** The bank's file held against what was sent: an outcome for every payment that waits for one, or every disagreement. */
export const readBankResult = async (bytes: AsyncIterable<Uint8Array>, sent: Sent): Promise<BankReading> => {
  const hash = createHash('sha256');
  const { answers, refusals } = await answersIn(hashed(bytes, hash));
  const sha256 = hash.digest('hex');
  if (refusals.length > 0) return { sha256, refusals, outcomes: [] };
  const reconciled = reconcile(sent, answers);
  return reconciled.ok
    ? { sha256, refusals: [], outcomes: reconciled.value }
    : { sha256, refusals: reconciled.refusals, outcomes: [] };
};
