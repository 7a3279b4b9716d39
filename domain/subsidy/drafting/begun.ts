import { addDays, type Day, yearsAfter } from '../../shared/day.ts';
import { allOfIt } from '../../shared/funding.ts';
import type { Programme } from '../programme/programme.ts';
import { claimRules } from '../rules/index.ts';
import type { DraftContent } from './programme-version.ts';

const withoutName = ({ kind: _, id: __, version: ___, ...content }: Programme) => content;

/** The years that a name holds, each one later: 2026H2 is 2027H2. */
const nextYearIn = (text: string): string => text.replace(/20\d{2}/g, (year) => String(Number(year) + 1));

const aYearLater = <T extends { readonly from: Day; readonly to: Day }>(days: T): T => ({
  ...days,
  from: yearsAfter(days.from, 1),
  to: yearsAfter(days.to, 1),
});

/** The same programme for the same period, said otherwise from tomorrow on, or once it is in force. */
export const asNextVersion = (programme: Programme, today: Day): DraftContent => {
  const tomorrow = addDays(today, 1);
  const { effectiveFrom } = programme;
  return {
    ...withoutName(programme),
    effectiveFrom: effectiveFrom > tomorrow ? effectiveFrom : tomorrow,
  };
};

/** The same programme a year later; everything but its days is kept. */
export const asNextYears = (programme: Programme): DraftContent => ({
  ...withoutName(programme),
  effectiveFrom: yearsAfter(programme.effectiveFrom, 1),
  period: { ...aYearLater(programme.period), id: nextYearIn(programme.period.id) },
  window: aYearLater(programme.window),
});

/** A programme of which nothing is said yet. What no programme is without stands there to be changed. */
export const fromNothing = (): DraftContent => ({
  demonstration: false,
  title: {},
  guide: {},
  legalBasis: {},
  period: {},
  window: {},
  eligibility: { modes: [] },
  conditions: [],
  lists: {},
  formula: { amount: { kind: 'ratio', of: 'accepted' } },
  funding: [{ basisPoints: allOfIt }],
  pool: { admission: { kind: 'everyone' }, shortage: 'pro-rata' },
  evidence: [],
  rules: claimRules.map(({ code }) => code),
  departments: [],
  deadlines: {},
  notice: { unit: 'calendar', firstDayCounts: true },
  retention: {},
  commitment: {},
});
