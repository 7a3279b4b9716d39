import * as z from 'zod';
import { FundLineDocument } from '#domain/payment/fund-line.ts';
import { FundBalance } from '#domain/payment/posting.ts';
import { FundProof, proofOf } from '#domain/payment/proof.ts';
import { route } from '../edge/route.ts';
import type { Ports } from '../ports.ts';
import { fundLinesOf } from '../zone/fund-lines.ts';
import { financeReaders } from './finance-staff.ts';

const FundLineView = z.object({
  fundLine: FundLineDocument,
  balance: FundBalance,
  proof: FundProof,
});

const viewOf = async ({ ledger }: Pick<Ports, 'ledger'>, fundLine: FundLineDocument) => {
  const balance = await ledger.balance(fundLine.id);
  if (!balance) return [];
  return [{ fundLine, balance, proof: proofOf(balance, await ledger.postings(fundLine.id)) }];
};

/** Every fund line with what it holds, and the proof that its books are right. */
export const listFundLines = route(
  {
    id: 'listFundLines',
    method: 'GET',
    path: '/api/finance/fund-lines',
    who: financeReaders,
    summary: { zh: '资金科目与余额', en: 'Fund lines and their balances' },
    answer: z.object({ fundLines: z.array(FundLineView) }),
  },
  async (ports) => {
    const documents = await fundLinesOf(ports.zone);
    return { fundLines: (await Promise.all(documents.map((one) => viewOf(ports, one)))).flat() };
  },
);
