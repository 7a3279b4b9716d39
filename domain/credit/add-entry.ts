import type { Annulment, Ban, CreditEntries, CreditEvent, GradeEntry, Lifting } from './record.ts';

/** An entry with this id stands there already: it is the same one, heard twice. */
const added = <E extends { readonly id: string }>(entries: readonly E[], one: E): E[] =>
  entries.some(({ id }) => id === one.id) ? [...entries] : [...entries, one];

/** The record with one more entry. Nothing in it is ever changed or taken away. */
export const withGrade = <R extends CreditEntries>(record: R, grade: GradeEntry): R => ({
  ...record,
  grades: added(record.grades, grade),
});

export const withEvent = <R extends CreditEntries>(record: R, event: CreditEvent): R => ({
  ...record,
  events: added(record.events, event),
});

export const withBan = <R extends CreditEntries>(record: R, ban: Ban): R => ({
  ...record,
  bans: added(record.bans, ban),
});

export const withAnnulment = <R extends CreditEntries>(record: R, annulment: Annulment): R => ({
  ...record,
  annulments: added(record.annulments, annulment),
});

export const withLifting = <R extends CreditEntries>(record: R, lifting: Lifting): R => ({
  ...record,
  liftings: added(record.liftings, lifting),
});
