import { isAnnounced, moveRecovery, type Recovery } from '#domain/payment/recovery/recovery.ts';
import type { Received, Repayment } from '#domain/payment/recovery/repayment.ts';
import { byLine } from '#domain/shared/by-line.ts';
import { sumFen } from '#domain/shared/money.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { nthOf } from '../../casework/series.ts';
import { changed, type Moment } from '../../casework/writing.ts';

export type Returned = Pick<Recovery, 'document' | 'statement'> & {
  readonly money: readonly (Received & Pick<Repayment, 'entry'>)[];
};

type By = { readonly moment: Moment; readonly person: string };

/** What came is what is returned, whatever was announced. */
const asItCame = ({ document, statement, money }: Returned, person: string) => ({
  parts: [...byLine(money)].map(([fundLineId, fen]) => ({ fundLineId, fen })),
  document,
  statement,
  amountFen: sumFen(money.map(({ fen }) => fen)),
  proposedBy: person,
});

const notedIn = ({ money }: Returned, { moment: { now }, person }: By): Repayment[] =>
  money.map((one) => ({ ...one, notedBy: person, notedAt: now }));

/** Nobody asked for it: there is no day by which it was due. */
const unannounced = (claim: Claim, n: number, returned: Returned, by: By): Recovery => ({
  kind: 'recovery',
  id: nthOf(claim.id, n),
  version: 1,
  status: 'proposed',
  openedAt: by.moment.now,
  changedAt: by.moment.now,
  claimId: claim.id,
  subjectId: claim.subjectId,
  ground: 'voluntary-return',
  ...asItCame(returned, by.person),
  repayments: notedIn(returned, by),
});

/** Money of a claim that came back, noted under what its subject has announced, or by itself; with how that stood. */
export const returnOf = (claim: Claim, before: readonly Recovery[], returned: Returned, by: By) => {
  const announced = before.find(isAnnounced);
  if (!announced) return { recovery: unannounced(claim, before.length + 1, returned, by) };
  const recovery = changed(announced, by.moment, {
    ...asItCame(returned, by.person),
    status: moveRecovery(announced.status, 'note'),
    repayments: [...announced.repayments, ...notedIn(returned, by)],
  });
  return { recovery, before: announced };
};
