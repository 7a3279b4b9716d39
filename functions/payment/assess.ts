import { creditRefusals } from '#domain/credit/credit-refusals.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { PaymentFacts } from '#domain/payment/rule.ts';
import { keptFromPayment } from '#domain/payment/rules/index.ts';
import { byLine, on } from '#domain/shared/by-line.ts';
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

/** Reads what the conditions ask about a claim, the same allocation and programme once for all claims. */
const factsReader = ({ register, zone, exports }: Readers, setting: Setting) => {
  const allocationOf = once((id) => register.get('allocation', id));
  const fundingOf = once(async (version) => {
    const [id = '', number = ''] = version.split('#');
    return (await zone.version('programme', id, Number(number)))?.funding ?? [];
  });

  const pieces = once((key) => sharesUnder(exports, key));
  const creditOf = creditReader({ register, zone }, setting.moment.today);

  return async (claim: Claim, account: Subject['account']): Promise<PaymentFacts> => {
    const id = claim.allocationId ?? allocationId(claim.programmeId, claim.periodId);
    const [allocation, funding, filings, objection, { effects }] = await Promise.all([
      allocationOf(id),
      fundingOf(`${claim.programmeId}#${claim.programmeVersion}`),
      register.ownedBy('filing', claim.subjectId),
      claim.objectionId ? register.get('objection', claim.objectionId) : undefined,
      creditOf(claim.subjectId),
    ]);
    return {
      fundLineId: setting.fundLineId,
      maker: setting.maker,
      today: setting.moment.today,
      now: setting.moment.now,
      claim,
      part: partOn(claim, setting.fundLineId),
      isOfProgramme: funding.some(({ fundLineId }) => fundLineId === setting.fundLineId),
      share: await shareFacts(claim, allocation, pieces, setting),
      objectionIsOpen: objection?.status === 'lodged',
      filings,
      heldByCredit: creditRefusals(effects.payment),
      account,
    };
  };
};

export const assessor = (ports: Readers, setting: Setting) => {
  const factsOf = factsReader(ports, setting);
  return async (claim: Claim): Promise<Assessed> => {
    const subject = await ports.register.get('subject', claim.subjectId);
    const reasons = keptFromPayment(await factsOf(claim, subject?.account));
    return { claim, part: partOn(claim, setting.fundLineId), subject, reasons };
  };
};

export const isPayable = ({ reasons }: Assessed): boolean => reasons.length === 0;
