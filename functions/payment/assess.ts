import { creditRefusals } from '#domain/credit/credit-refusals.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { PaymentFacts } from '#domain/payment/rule.ts';
import { keptFromPayment } from '#domain/payment/rules/index.ts';
import { byLine, on } from '#domain/shared/by-line.ts';
import type { Day } from '#domain/shared/day.ts';
import { splitOf } from '#domain/shared/funding.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { type Allocation, allocationId, type LaidDownShare } from '#domain/subsidy/amount/allocation-case.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { type ClaimPart, partOn } from '#domain/subsidy/claims/parts.ts';
import type { Moment } from '../casework/writing.ts';
import { creditReader } from '../credit/effects/credit-on.ts';
import type { Ports } from '../ports.ts';
import { shareOf, sharesUnder } from '../subsidy/allocation/share-files.ts';
import { once } from './once.ts';

/** A claim's part on a fund line, held against every condition of paying; no reasons means that it may be paid. */
export type Assessed = {
  readonly claim: Claim;
  readonly part: ClaimPart | undefined;
  readonly subject: Subject | undefined;
  readonly reasons: readonly Refusal[];
};

type Setting = {
  readonly fundLineId: string;
  readonly maker: PaymentFacts['maker'];
  readonly moment: Moment;
};

/** The items of an objected notice wait one by one; the notice itself is over by its day, or by its settlement. */
const isOver = ({ status, notice }: Allocation, { now }: Moment): boolean =>
  status === 'settled' || (notice !== undefined && notice.until <= now);

type Pieces = (key: string) => Promise<readonly LaidDownShare[]>;

/** What was confirmed and announced lies in the file of the shares; that is what a payment is held against. */
const shareFacts = async (
  { id }: Claim,
  allocation: Allocation | undefined,
  pieces: Pieces,
  { fundLineId, moment }: Setting,
): Promise<PaymentFacts['share']> => {
  const share = allocation && (await shareOf(pieces, allocation, id));
  if (!allocation || !share) return undefined;
  const parts = byLine(splitOf(share.allocatedFen, allocation.funding));
  return { fen: on(parts, fundLineId), noticeIsOver: isOver(allocation, moment) };
};

type Readers = Pick<Ports, 'register' | 'zone' | 'exports'>;

/** What lies elsewhere than with the claimants; the same allocation and programme is read once for all claims. */
const shareReader = ({ register, zone, exports }: Readers, setting: Setting) => {
  const allocationOf = once((id) => register.get('allocation', id));
  const fundingOf = once(async (version) => {
    const [id = '', number = ''] = version.split('#');
    return (await zone.version('programme', id, Number(number)))?.funding ?? [];
  });
  const pieces = once((key) => sharesUnder(exports, key));
  return async (claim: Claim) => {
    const id = claim.allocationId ?? allocationId(claim.programmeId, claim.periodId);
    const [allocation, funding] = await Promise.all([
      allocationOf(id),
      fundingOf(`${claim.programmeId}#${claim.programmeVersion}`),
    ]);
    return {
      isOfProgramme: funding.some(({ fundLineId }) => fundLineId === setting.fundLineId),
      share: await shareFacts(claim, allocation, pieces, setting),
    };
  };
};

/** What lies with the claimants of these claims, read together. */
const claimantsReader = ({ register, zone }: Readers, today: Day) => {
  const readCredit = creditReader({ register, zone }, today);
  return async (claims: readonly Claim[]) => {
    const ids = claims.map(({ subjectId }) => subjectId);
    const objected = claims.flatMap(({ objectionId }) => objectionId ?? []);
    const [subjects, filingsOf, objections, creditOf] = await Promise.all([
      register.find('subject', ids),
      register.ownedByEach('filing', ids),
      register.find('objection', objected),
      readCredit(ids),
    ]);
    return ({ subjectId, objectionId = '' }: Claim) => ({
      subject: subjects.get(subjectId),
      filings: filingsOf.get(subjectId) ?? [],
      objectionIsOpen: objections.get(objectionId)?.status === 'lodged',
      heldByCredit: creditRefusals(creditOf(subjectId).effects.payment),
    });
  };
};

/** Holds claims against everything that keeps from payment, so many together as are given. */
export const assessor = (ports: Readers, setting: Setting) => {
  const { fundLineId, maker } = setting;
  const { now, today } = setting.moment;
  const readShare = shareReader(ports, setting);
  const readClaimants = claimantsReader(ports, today);
  return async (claims: readonly Claim[]): Promise<Assessed[]> => {
    const claimantOf = await readClaimants(claims);
    const assess = async (claim: Claim): Promise<Assessed> => {
      const { subject, ...ofClaimant } = claimantOf(claim);
      const part = partOn(claim, fundLineId);
      const known = { fundLineId, maker, today, now, claim, part, account: subject?.account };
      const reasons = keptFromPayment({ ...known, ...ofClaimant, ...(await readShare(claim)) });
      return { claim, part, subject, reasons };
    };
    return Promise.all(claims.map(assess));
  };
};

export const isPayable = ({ reasons }: Assessed): boolean => reasons.length === 0;
