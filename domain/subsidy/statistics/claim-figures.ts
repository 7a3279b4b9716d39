import type { Event } from '../../casework/event.ts';
import { type Fen, fen, less, nothing, sumFen } from '../../shared/money.ts';
import { daysIn, type StageName, stageNames } from './stages.ts';

/** All that the statistics know of one claim. Nothing here is read from how it stands: only from what happened to it. */
export type ClaimFigures = {
  readonly programmeId: string;
  readonly status: string;
  readonly amounts: Amounts;
  readonly days: ReadonlyMap<StageName, readonly number[]>;
  readonly marks: ReadonlySet<Mark>;
  readonly reasons: readonly string[];
};

export const amountNames = ['claimed', 'accepted', 'allocated', 'paid', 'returned', 'recovered'] as const;
export type AmountName = (typeof amountNames)[number];
export type Amounts = Readonly<Record<AmountName, Fen>>;

/** What may have happened to a claim on its way, and the event that says so. */
const marks = {
  determined: 'ClaimDetermined',
  refused: 'ClaimRefused',
  corrected: 'ClaimReturned',
  opposed: 'ClaimOpposed',
  announced: 'ClaimAnnounced',
  objected: 'ClaimObjectedTo',
} as const;
type Mark = keyof typeof marks;
const markNames: readonly Mark[] = ['determined', 'refused', 'corrected', 'opposed', 'announced', 'objected'];

const isFen = (value: unknown): value is Fen => Number.isSafeInteger(value) && Number(value) >= 0;
const fenIn = (data: unknown, key: string): Fen => {
  const value: unknown = Object(data)[key];
  return isFen(value) ? fen(value) : nothing;
};

const allOf = (events: readonly Event[], ...types: readonly string[]): Fen =>
  sumFen(events.filter(({ type }) => types.includes(type)).map(({ data }) => fenIn(data, 'fen')));

const lastOf = (events: readonly Event[], type: string): Fen =>
  fenIn(events.findLast((event) => event.type === type)?.data, 'fen');

const screenedOf = (events: readonly Event[], key: string): Fen =>
  fenIn(Object(events.findLast(({ data }) => data?.['totals'] !== undefined)?.data)['totals'], key);

const amountsOf = (events: readonly Event[], recoveries: readonly Event[]): Amounts => ({
  claimed: screenedOf(events, 'claimedFen'),
  accepted: screenedOf(events, 'acceptedFen'),
  allocated: lastOf(events, 'ClaimAllocated'),
  paid: allOf(events, 'PartPaid', 'ClaimPaid'),
  returned: allOf(events, 'PaymentReturned'),
  recovered: less(allOf(recoveries, 'RepaymentBooked'), allOf(recoveries, 'RepaymentReversed')),
});

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((one) => (typeof one === 'string' ? [one] : [])) : [];

/** Rules that were not met when the screening sent it back; a rule's outcome is told as "SU-101 not-met". */
const rulesBehind = ({ type, data }: Event): string[] =>
  type === 'ClaimReturned'
    ? texts(data?.['rules']).flatMap((told) => (told.endsWith(' not-met') ? [told.split(' ')[0] ?? ''] : []))
    : [];

/** Reasons that people gave with a return. */
const reasonsBehind = ({ type, data }: Event): string[] => {
  const reasons: unknown = data?.['reasons'];
  return type === 'TaskDecided' && data?.['decision'] === 'return' && Array.isArray(reasons)
    ? reasons.flatMap((one) => texts([Object(one)['code']]))
    : [];
};

/** What the statistics say of a claim, from its events and from those of its recoveries. Nothing of one never submitted. */
export const claimFigures = (
  programmeId: string,
  events: readonly Event[],
  recoveries: readonly Event[],
): ClaimFigures | undefined => {
  const types = new Set(events.map(({ type }) => type));
  if (!types.has('ClaimSubmitted')) return undefined;
  return {
    programmeId,
    status: events.findLast(({ to }) => to !== undefined)?.to ?? 'draft',
    amounts: amountsOf(events, recoveries),
    days: new Map(stageNames.map((stage) => [stage, daysIn(stage, events)])),
    marks: new Set(markNames.filter((mark) => types.has(marks[mark]))),
    reasons: events.flatMap((event) => [...rulesBehind(event), ...reasonsBehind(event)]),
  };
};
