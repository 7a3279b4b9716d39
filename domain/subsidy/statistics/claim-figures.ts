import * as z from 'zod';
import type { Event } from '../../casework/event.ts';
import { Fen, fen, less, nothing, sumFen } from '../../shared/money.ts';
import { daysIn, type StageName, stageNames } from './stages.ts';

export const Amounts = z.object({
  claimed: Fen,
  accepted: Fen,
  allocated: Fen,
  paid: Fen,
  returned: Fen,
  recovered: Fen,
});
export type Amounts = z.infer<typeof Amounts>;
export type AmountName = keyof Amounts;
export const amountNames = Amounts.keyof().options;

/** What may have happened to a claim on its way, and the event that says so. */
const marks = {
  determined: 'ClaimDetermined',
  refused: 'ClaimRefused',
  corrected: 'ClaimReturned',
  opposed: 'ClaimOpposed',
  announced: 'ClaimAnnounced',
  objected: 'ClaimObjectedTo',
} as const satisfies Readonly<Record<string, string>>;
const markNames = ['determined', 'refused', 'corrected', 'opposed', 'announced', 'objected'] as const;

/** All that the statistics know of one claim. Nothing here is read from how it stands: only from what happened to it. */
export const ClaimFigures = z.object({
  programmeId: z.string(),
  status: z.string(),
  amounts: Amounts,
  /** How long each stretch took that has ended, by its stage. */
  days: z.record(z.enum(stageNames), z.array(z.int())),
  marks: z.array(z.enum(markNames)),
  reasons: z.array(z.string()),
});
export type ClaimFigures = z.infer<typeof ClaimFigures>;

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

const daysOf = (events: readonly Event[]): Record<StageName, number[]> => ({
  review: daysIn('review', events),
  correction: daysIn('correction', events),
  'to-notice': daysIn('to-notice', events),
  notice: daysIn('notice', events),
  payment: daysIn('payment', events),
  whole: daysIn('whole', events),
});

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
    days: daysOf(events),
    marks: markNames.filter((mark) => types.has(marks[mark])),
    reasons: events.flatMap((event) => [...rulesBehind(event), ...reasonsBehind(event)]),
  };
};
