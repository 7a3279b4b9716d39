import type * as z from 'zod';
import type { Bilingual } from '../../shared/bilingual.ts';
import { missing, refusalsOf } from '../../shared/checked.ts';
import { located, type Refusal } from '../../shared/refusal.ts';
import { placeAt } from '../programme/place.ts';
import { Programme } from '../programme/programme.ts';
import { soundnessChecks } from '../programme/soundness.ts';
import { completenessChecks } from './completeness.ts';
import { placementChecks } from './placement.ts';
import type { ProgrammeVersion } from './programme-version.ts';
import { except, whereReadable } from './readable.ts';
import type { Surroundings } from './surroundings.ts';
import { unitAt } from './units.ts';

type Issue = z.core.$ZodIssue;

const within = (issue: Issue, outer: readonly PropertyKey[]): Issue => ({
  ...issue,
  path: [...outer, ...issue.path],
});

/** Of several forms that something may have, the one it was meant to have: where it comes nearest. */
const nearest = (forms: readonly (readonly Issue[])[]): readonly Issue[] =>
  forms.toSorted((a, b) => weight(a) - weight(b))[0] ?? [];

/** Another fact is another form altogether; any other slip is one slip. */
const weight = (issues: readonly Issue[]): number =>
  issues.reduce((sum, { path }) => sum + (path[0] === 'fact' ? 100 : 1), 0);

const unfolded = (issue: Issue): readonly Issue[] =>
  issue.code === 'invalid_union' && issue.errors.length > 0
    ? nearest(issue.errors).flatMap((one) => unfolded(within(one, issue.path)))
    : [issue];

/** What kind of thing must stand there, where the schema says no more. */
const kinds: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'yes or no' },
  array: { zh: '至少一项', en: 'at least one' },
  object: { zh: '其中各项', en: 'all of its parts' },
  date: { zh: '日期，如 2027-03-05', en: 'a date, such as 2027-03-05' },
};

const kindOf = (issue: Issue): Bilingual | undefined => {
  if (issue.code === 'invalid_type') return kinds[issue.expected];
  if (issue.code === 'too_small') return kinds[issue.origin];
  return issue.code === 'invalid_format' ? kinds[issue.format] : undefined;
};

const pathOf = ({ path }: Issue): string => path.map(String).join('.');

/** Nothing stands there: that something must is said, and not how long it must be. */
const isBlank = ({ code, input }: Issue): boolean =>
  code === 'too_small' && (input === '' || (Array.isArray(input) && input.length === 0));

const refusalFor = (issue: Issue, at: string): readonly Refusal[] =>
  isBlank(issue)
    ? [located(missing, at)]
    : // A schema is refused issue by issue, so that what is expected can be said beside each.
      refusalsOf({ issues: [issue] } as unknown as z.ZodError);

/** What was typed, as it was typed; nothing where it is no single value. */
const typedAt = (input: unknown, at: string): string => {
  if (typeof input === 'number') return unitAt(at)?.written(input) ?? String(input);
  return typeof input === 'string' ? input.slice(0, 64).trim() : '';
};

const spelled = (issue: Issue): readonly Refusal[] => {
  const at = pathOf(issue);
  const inUnits = unitAt(at)?.expected;
  const otherwise = placeAt(at)?.hint ?? kindOf(issue);
  return refusalFor(issue, at).map((refusal) => {
    const expected = inUnits ?? refusal.expected ?? otherwise;
    return { ...refusal, found: typedAt(issue.input, at) || '—', ...(expected ? { expected } : {}) };
  });
};

/** The checks each look at what they need; one that needs what cannot be read has nothing to say. */
const checked = (programme: Programme, broken: ReadonlySet<string>, among: Surroundings | undefined) => {
  const readable = except(programme, broken);
  return [
    ...[...soundnessChecks, ...completenessChecks].map((check) => () => check(readable)),
    ...(among ? placementChecks.map((check) => () => check(readable, among)) : []),
  ].flatMap(whereReadable);
};

export type Judged = {
  /** Absent where what was written is no programme yet. */
  readonly programme?: Programme;
  readonly faults: readonly Refusal[];
};

type Written = Pick<ProgrammeVersion, 'content' | 'programmeId' | 'programmeVersion'>;

/** Whether what was written is a programme, and everything that is wrong with it, each with its place. */
export const judged = ({ content, programmeId, programmeVersion }: Written, among?: Surroundings): Judged => {
  const named = { conditions: [], ...content, kind: 'programme', id: programmeId, version: programmeVersion };
  const parsed = Programme.safeParse(named, { reportInput: true });
  if (parsed.success) return { programme: parsed.data, faults: checked(parsed.data, new Set(), among) };
  const issues = parsed.error.issues.flatMap(unfolded);
  // Wherever it is no programme, looking at it is caught; elsewhere it is one.
  const elsewhere = named as unknown as Programme;
  const faults = checked(elsewhere, new Set(issues.map(pathOf)), among);
  return { faults: [...issues.flatMap(spelled), ...faults] };
};
