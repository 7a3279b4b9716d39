import { doubted } from '#domain/filing/account-versions.ts';
import { doubtsAccount } from '#domain/payment/bank-answers.ts';
import type { Batch, PaymentItem } from '#domain/payment/batch.ts';
import type { Posting } from '#domain/payment/posting.ts';
import type { Outcome } from '#domain/payment/reconcile.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { withPart } from '#domain/subsidy/claims/parts.ts';
import { changed, happened, type Moment } from '../casework/writing.ts';
import { NoSuchCase } from '../errors.ts';
import { withAccounts } from '../filing/subjects/own-subject.ts';
import type { Change, Ports } from '../ports.ts';

export const by = 'settle-batch';

/** One answer of the bank, with the payment and the claim it is about. */
export type Answered = { readonly outcome: Outcome; readonly item: PaymentItem; readonly claim: Claim };

type Setting = { readonly batch: Batch; readonly resultId: string; readonly moment: Moment };

const posting = (
  transfer: 'settle' | 'restore',
  { item, claim }: Answered,
  { batch, moment }: Setting,
): Posting => ({
  id: `${transfer}-${batch.id}-${item.number}`,
  fundLineId: batch.fundLineId,
  transfer,
  fen: item.amountFen,
  at: moment.now,
  for: { kind: 'claim', id: claim.id },
});

const answeredItem = ({ outcome, item }: Answered, { resultId }: Setting): PaymentItem => ({
  ...item,
  status: outcome.status,
  answered: { resultId, line: outcome.line },
  ...('words' in outcome && outcome.words ? { bankReason: outcome.words } : {}),
});

const about = ({ item }: Answered, { batch, resultId }: Setting) => ({
  batchId: batch.id,
  fundLineId: batch.fundLineId,
  number: item.number,
  fen: item.amountFen,
  resultId,
});

/** A claim is paid with the last of its parts. */
const paid = (one: Answered, setting: Setting): Change => {
  const { claim } = one;
  const { batch, moment } = setting;
  const settled = { paidOn: moment.today, returnedFor: undefined };
  const moved = withPart(claim, batch.fundLineId, 'settle', settled);
  const isLast = moved.status === 'paid';
  const after = changed(claim, moment, { ...moved, ...(isLast ? { paidOn: moment.today } : {}) });
  const type = isLast ? 'ClaimPaid' : 'PartPaid';
  return {
    cases: [after],
    items: [{ ...answeredItem(one, setting), paidOn: moment.today }],
    postings: [posting('settle', one, setting)],
    events: [happened(type, moment, by, after, { before: claim, data: about(one, setting) })],
  };
};

/** The money stays reserved for this part of the claim, which is paid again alone. */
const returned = (one: Answered, reason: string, setting: Setting): Change => {
  const { claim } = one;
  const bounced = withPart(claim, setting.batch.fundLineId, 'bounce', { returnedFor: reason });
  const after = changed(claim, setting.moment, bounced);
  const data = { ...about(one, setting), reason };
  return {
    cases: [after],
    items: [answeredItem(one, setting)],
    postings: [posting('restore', one, setting)],
    events: [happened('PaymentReturned', setting.moment, by, after, { before: claim, data })],
  };
};

/** Whether it was paid nobody knows: the money stays committed, and nothing is sent again by itself. */
const unknown = (one: Answered, setting: Setting): Change => ({
  items: [answeredItem(one, setting)],
  events: [
    {
      case: { kind: 'claim', id: one.claim.id },
      type: 'PaymentUnknown',
      at: setting.moment.now,
      by,
      data: about(one, setting),
    },
  ],
});

const changeOf = (one: Answered, setting: Setting): Change => {
  const { outcome } = one;
  if (outcome.status === 'paid') return paid(one, setting);
  return outcome.status === 'returned' ? returned(one, outcome.reason, setting) : unknown(one, setting);
};

/** Which account the bank doubts, in which version, and why. */
type Doubt = { readonly version: number; readonly words: string };

const doubtsOf = (answers: readonly Answered[]): ReadonlyMap<string, Doubt> =>
  new Map(
    answers.flatMap(({ outcome, item }) =>
      outcome.status === 'returned' && doubtsAccount(outcome.reason)
        ? [[item.subjectId, { version: item.account.version, words: outcome.words || outcome.reason }]]
        : [],
    ),
  );

/** An account that was changed since is another account; the one that was paid is in doubt wherever it stands. */
const castDoubt = async (
  { register }: Pick<Ports, 'register'>,
  [subjectId, { version, words }]: readonly [string, Doubt],
  { batch, moment }: Setting,
): Promise<Change> => {
  const subject = await register.get('subject', subjectId);
  const accounts = subject && doubted(subject, version, words);
  if (!subject || !accounts) return { events: [] };
  const after = withAccounts(subject, moment, accounts);
  const data = { version, batchId: batch.id };
  return { cases: [after], events: [happened('AccountDoubted', moment, by, after, { data })] };
};

const together = (changes: readonly Change[]): Change => ({
  cases: changes.flatMap(({ cases = [] }) => cases),
  items: changes.flatMap(({ items = [] }) => items),
  postings: changes.flatMap(({ postings = [] }) => postings),
  events: changes.flatMap(({ events }) => events),
});

/** Books some answers in one transaction, with the doubts that they cast on accounts. */
export const settleItems = async (
  ports: Pick<Ports, 'register'>,
  answers: readonly Answered[],
  setting: Setting,
): Promise<void> => {
  const doubts = await Promise.all([...doubtsOf(answers)].map((doubt) => castDoubt(ports, doubt, setting)));
  await ports.register.commit(together([...answers.map((one) => changeOf(one, setting)), ...doubts]));
};

export const claimOf = async ({ register }: Pick<Ports, 'register'>, { claimId }: PaymentItem) => {
  const claim = await register.get('claim', claimId);
  if (!claim) throw new NoSuchCase(`There is no claim ${claimId}.`);
  return claim;
};
