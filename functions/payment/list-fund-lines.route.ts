import * as z from 'zod';
import { FundLineDocument } from '#domain/payment/fund-line.ts';
import { PoolChange } from '#domain/payment/pool/pool-change.ts';
import { FundBalance } from '#domain/payment/posting.ts';
import { FundProof, proofOf } from '#domain/payment/proof.ts';
import { People, peopleIn } from '../casework/people.ts';
import { seriesOf } from '../casework/series.ts';
import { route } from '../edge/route.ts';
import type { Ports } from '../ports.ts';
import { fundLinesOf } from '../zone/fund-lines.ts';
import { financeReaders } from './finance-staff.ts';

const FundLineView = z.object({
  fundLine: FundLineDocument,
  balance: FundBalance,
  proof: FundProof,
  /** By which documents its pool has changed, the first first. */
  changes: z.array(PoolChange),
});

const viewOf = async (ports: Pick<Ports, 'ledger' | 'register'>, fundLine: FundLineDocument) => {
  const balance = await ports.ledger.balance(fundLine.id);
  if (!balance) return [];
  const [postings, changes] = await Promise.all([
    ports.ledger.postings(fundLine.id),
    seriesOf(ports, 'pool-change', fundLine.id),
  ]);
  return [{ fundLine, balance, proof: proofOf(balance, postings), changes }];
};

const whoChanged = (fundLines: readonly { readonly changes: readonly PoolChange[] }[]): string[] =>
  fundLines.flatMap(({ changes }) =>
    changes.flatMap(({ proposedBy, confirmedBy = proposedBy }) => [proposedBy, confirmedBy]),
  );

/** Every fund line with what it holds, and the proof that its books are right. */
export const listFundLines = route(
  {
    id: 'listFundLines',
    method: 'GET',
    path: '/api/finance/fund-lines',
    who: financeReaders,
    summary: { zh: '资金科目与余额', en: 'Fund lines and their balances' },
    answer: z.object({ fundLines: z.array(FundLineView), people: People }),
  },
  async (ports) => {
    const documents = await fundLinesOf(ports.zone);
    const fundLines = (await Promise.all(documents.map((one) => viewOf(ports, one)))).flat();
    return { fundLines, people: await peopleIn(ports, { others: whoChanged(fundLines) }) };
  },
);
