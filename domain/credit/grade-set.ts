import * as z from 'zod';
import { Bilingual } from '../shared/bilingual.ts';
import { Day } from '../shared/day.ts';
import { Effects, isAdverse } from './effects.ts';

/** One grade: what it is called, and what it means for each thing credit has a say in. */
export const Grade = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: Bilingual,
    /** What files call it. */
    names: z.array(z.string().min(1)),
    /** Whether its holder is an AEO (经认证的经营者). */
    aeo: z.boolean(),
    effects: Effects,
    /** How to get out of it; a grade that stops or delays anything must say. */
    repair: Bilingual.optional(),
  })
  .refine(({ effects, repair }) => !isAdverse(effects) || repair !== undefined, {
    error: 'An adverse grade says how it is repaired.',
  });
export type Grade = Readonly<z.infer<typeof Grade>>;

/** The grades a scheme knows from a day on, until its next set begins. */
export const GradeSet = z.object({
  from: Day,
  clause: z.string().min(1),
  /** The grades are the law's; what they mean here may be for demonstration all the same. */
  demonstration: z.boolean(),
  grades: z.array(Grade).min(1),
  /** What each grade of the set before becomes on the first day of this one. */
  succeeds: z.record(z.string(), z.string()).optional(),
});
export type GradeSet = Readonly<z.infer<typeof GradeSet>>;

const idsOf = ({ grades }: GradeSet): string[] => grades.map(({ id }) => id);

/** Begins later than the set before it, and says of each of its grades what it becomes. */
const followsOn = (set: GradeSet, before: GradeSet): boolean =>
  set.from > before.from && idsOf(before).every((id) => idsOf(set).includes(set.succeeds?.[id] ?? ''));

const isUnbroken = (sets: readonly GradeSet[]): boolean =>
  sets.slice(1).every((set, n) => {
    const before = sets[n];
    return before !== undefined && followsOn(set, before);
  });

const areDistinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** A system of grades: the customs', or the zone's own. */
export const Scheme = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: Bilingual,
  names: z.array(z.string().min(1)),
  legalBasis: z.string().min(1),
  sets: z
    .array(GradeSet)
    .min(1)
    .refine((sets) => sets.every((set) => areDistinct(idsOf(set))), {
      error: 'A grade stands once in a set.',
    })
    .refine(isUnbroken, {
      error: 'Sets follow each other by day, and each says what every grade before it becomes.',
    }),
});
export type Scheme = Readonly<z.infer<typeof Scheme>>;

/** The set in force on a day: from its first day, up to but without that of the next. */
export const setOn = ({ sets }: Scheme, day: Day): GradeSet | undefined =>
  sets.findLast(({ from }) => from <= day);

/** What a grade given on one day has become on another: it keeps its meaning until its set ends. */
export const gradeOn = (scheme: Scheme, given: { readonly grade: string; readonly from: Day }, day: Day) => {
  const since = scheme.sets.filter(({ from }) => given.from < from && from <= day);
  const id = since.reduce((grade, { succeeds }) => succeeds?.[grade] ?? grade, given.grade);
  return setOn(scheme, day)?.grades.find((grade) => grade.id === id);
};
