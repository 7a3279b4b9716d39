import { expectThat } from '../patience.ts';
import type { Stage } from '../stage.ts';
import { type Claim, claimants, claimIdOf } from './claims.ts';

type FundLine = {
  readonly fundLine: { readonly id: string };
  readonly balance: Record<'pool' | 'free' | 'reserved' | 'committed' | 'paid', number>;
  readonly proof: {
    readonly accountsAddUp: boolean;
    readonly postingsAddUp: boolean;
    readonly transfers: Record<string, { readonly fen: number } | undefined>;
  };
};

/** The books: free + reserved + committed + paid = pool, and every paid fen leads back to a claim. */
export const prove = async (stage: Stage) => {
  const auditor = stage.as('auditor-1');
  const { fundLines } = await auditor.get<{ fundLines: FundLine[] }>('/finance/fund-lines');
  const { claims } = await auditor.get<{ claims: (Claim & { allocatedFen: number })[] }>(
    '/officer/claims?status=paid',
  );
  const paid = claims.reduce((sum, { allocatedFen }) => sum + allocatedFen, 0);
  const balanced = fundLines.every(
    ({ balance: { pool, free, reserved, committed, paid: out } }) =>
      free + reserved + committed + out === pool,
  );
  expectThat(balanced, 'the ledger balances');
  expectThat(
    fundLines.reduce((sum, { balance }) => sum + balance.paid, 0) === paid,
    'every paid fen leads back to a claim',
  );
  expectThat(claims.length === claimants.length, 'all claims are paid');
  expectThat(
    fundLines.every(({ proof }) => proof.accountsAddUp && proof.postingsAddUp),
    'the postings say the same as the balances',
  );
  stage.told['fundLines'] = fundLines.map(({ fundLine: { id }, balance, proof }) => ({
    id,
    ...balance,
    proof,
  }));
  stage.told['ledgerBalanced'] = balanced;
};

/** One claim's whole story, for out/demo. */
export const historyOf = (stage: Stage) => {
  const [, big] = claimants;
  if (!big) throw new Error('There is no claim.');
  return stage.as('auditor-1').get(`/officer/claims/${claimIdOf(big)}`);
};
