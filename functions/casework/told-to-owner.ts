import type { CaseKind } from '#domain/casework/case.ts';
import type { Event } from '#domain/casework/event.ts';

const nothing: readonly string[] = [];
const round = ['round'];
const evidence = ['evidenceId', 'kind'];
const entry = ['number', 'edition'];
const amount = ['fen'];
const reasons = ['reasons'];
const decided = ['reasons', 'opinion'];

/**
 * What the owner of a case reads of an event, beside that it happened. An event that is not here tells nothing more:
 * who advised what, what a rule only flagged, and what other cases it touched are for the staff.
 */
const told: Readonly<Record<string, readonly string[]>> = {
  PresentedForSignOff: round,
  SignOffReturned: round,
  // That a desk has decided; what it decided is weighed first, and told with the outcome.
  TaskDecided: ['step', 'round'],
  ApplicationPutToDepartments: ['steps'],
  ApplicationReturned: ['rules'],
  ApplicationAccepted: entry,
  FilingEntered: entry,
  FilingChanged: entry,
  FilingRenewed: entry,
  FilingReminded: ['validTo', 'daysLeft'],
  FilingSuspended: reasons,
  FilingRestored: reasons,
  FilingRevoked: reasons,
  EvidenceAdded: evidence,
  EvidenceStated: evidence,
  EvidenceRemoved: evidence,
  CoursePlanFiled: ['edition'],
  CoursePlanChanged: ['edition'],
  CoursePlanApproved: ['answer'],
  CoursePlanObjected: ['answer'],
  ProgrammeSuggested: ['windowTo', 'daysLeft'],
  ClaimDrawnUp: amount,
  ClaimRedrawn: ['fen', 'before'],
  ProjectApproved: amount,
  ClaimDetermined: amount,
  ClaimAllocated: amount,
  ClaimWaits: ['fen', 'turn'],
  MoneyReserved: amount,
  PartPaid: amount,
  ClaimPaid: amount,
  PaymentReturned: ['fen', 'reason'],
  GoodsFilingOpened: ['fileName'],
  GoodsUnreadable: ['findings'],
  GoodsPutToDepartments: ['counts'],
  GoodsAnswered: ['counts'],
  GradeRecorded: ['entry', 'scheme', 'grade', 'from'],
  CreditEventRecorded: ['entry', 'kind', 'polarity', 'on'],
  AppealUpheld: decided,
  AppealDismissed: decided,
  RepairGranted: decided,
  RepairRefused: decided,
  ReviewReopened: ['answer'],
  DecisionStands: ['answer'],
  RecoveryOrdered: ['fen', 'dueOn'],
  ReturnAnnounced: amount,
  ReturnConfirmed: amount,
  RepaymentBooked: ['fen', 'reference'],
  RepaymentReversed: ['fen', 'reference', 'reason'],
  RecoveryOwedAgain: ['fen', 'dueOn'],
};

/** What happens among the staff before anything is decided: its outcome is told, and not that it went on. */
const amongStaff: ReadonlySet<string> = new Set([
  'LinesAdjusted',
  'AdjustmentsTakenBack',
  'PersonRecused',
  'RecoveryProposed',
  'RecoveryRefused',
  'ReturnNoted',
  'ReversalProposed',
  'ReversalRefused',
]);

/** What one officer only proposes against a subject is none of its business before a second has confirmed it. */
const untold: Partial<Record<CaseKind, readonly string[]>> = { recovery: ['proposed', 'refused'] };

type Told = {
  readonly kind: CaseKind;
  readonly status: string;
  /** What a subject has said itself is told it throughout. */
  readonly announcement?: unknown;
};

export const isCaseTold = ({ kind, status, announcement }: Told): boolean =>
  announcement !== undefined || !untold[kind]?.includes(status);

export const isToldToOwner = ({ type }: Pick<Event, 'type'>): boolean => !amongStaff.has(type);

/** What of an event's data is the owner's to know. */
export const toldToOwner = ({ type, data = {} }: Pick<Event, 'type' | 'data'>): Event['data'] => {
  const keys = told[type] ?? nothing;
  const ours = Object.entries(data).filter(([key]) => keys.includes(key));
  return ours.length === 0 ? undefined : Object.fromEntries(ours);
};
