import type { Refusal } from '../shared/refusal.ts';
import type { Appeal } from './appeal.ts';
import { type CreditEntries, type CreditEvent, uncorrected } from './record.ts';

type Told = Pick<Refusal, 'code' | 'reason' | 'next'>;

const clause = '实施方案二（九）';

const refusal = (found: string, told: Told): Refusal => ({
  ...told,
  severity: 'hard',
  at: 'eventId',
  found,
  clause,
});

const unknown: Told = {
  code: 'CR-201',
  reason: {
    zh: '信用记录中没有该事项，或该事项已被更正。',
    en: 'The record holds no such event, or it has been put right.',
  },
  next: { zh: '请从信用记录中选择要申诉的事项。', en: 'Choose the event from the record.' },
};

const favourable: Told = {
  code: 'CR-202',
  reason: { zh: '只能对不良事项申诉。', en: 'Only a bad event can be appealed against.' },
  next: {
    zh: '如需更正，请联系记录部门。',
    en: 'To have it put right, ask the department that recorded it.',
  },
};

const annulled: Told = {
  code: 'CR-203',
  reason: { zh: '该事项已经撤销。', en: 'The event has been annulled already.' },
  next: { zh: '无需再申诉。', en: 'There is nothing left to appeal against.' },
};

const pending: Told = {
  code: 'CR-204',
  reason: { zh: '对该事项的申诉正在办理。', en: 'An appeal against this event is open.' },
  next: { zh: '请等待其结果，或先撤回该申诉。', en: 'Wait for its outcome, or withdraw it first.' },
};

type Scene = {
  readonly event: CreditEvent;
  readonly annulments: CreditEntries['annulments'];
  readonly appeals: readonly Pick<Appeal, 'id' | 'status' | 'eventId'>[];
};

const objectionsTo = ({ event, annulments, appeals }: Scene): Refusal[] => {
  const open = appeals.find(({ eventId, status }) => eventId === event.id && status === 'lodged');
  return [
    ...(event.polarity === 'good' ? [refusal(event.kind, favourable)] : []),
    ...(annulments.some(({ eventId }) => eventId === event.id) ? [refusal(event.id, annulled)] : []),
    ...(open ? [refusal(open.id, pending)] : []),
  ];
};

/** Everything that keeps a subject from appealing against an event: one appeal at a time, against what still stands. */
export const keptFromAppeal = (
  { events, annulments }: Pick<CreditEntries, 'events' | 'annulments'>,
  appeals: Scene['appeals'],
  eventId: string,
): Refusal[] => {
  const event = uncorrected(events).find(({ id }) => id === eventId);
  return event
    ? objectionsTo({ event, annulments: uncorrected(annulments), appeals })
    : [refusal(eventId, unknown)];
};
