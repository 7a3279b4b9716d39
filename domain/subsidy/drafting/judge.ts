import type * as z from 'zod';
import type { Bilingual } from '../../shared/bilingual.ts';
import { refusalsOf } from '../../shared/checked.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { placeAt } from '../programme/place.ts';
import { Programme } from '../programme/programme.ts';
import { programmeDefects } from '../programme/soundness.ts';
import { completenessDefects } from './completeness.ts';
import type { ProgrammeVersion } from './programme-version.ts';

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
};

const expectedAt = (issue: Issue): Bilingual | undefined =>
  placeAt(issue.path.join('.'))?.hint ??
  (issue.code === 'invalid_type' ? kinds[issue.expected] : undefined) ??
  (issue.code === 'invalid_format' && issue.format === 'date'
    ? { zh: '日期，如 2027-03-05', en: 'a date, such as 2027-03-05' }
    : undefined);

const spelled = (issue: Issue): readonly Refusal[] => {
  const expected = expectedAt(issue);
  // A schema is refused issue by issue, so that what is expected can be said beside each.
  return refusalsOf({ issues: [issue] } as unknown as z.ZodError).map((refusal) => ({
    ...refusal,
    found: refusal.found ?? '—',
    ...(expected && !refusal.expected ? { expected } : {}),
  }));
};

export type Judged = {
  /** Absent where what was written is no programme yet. */
  readonly programme?: Programme;
  readonly faults: readonly Refusal[];
};

/** Whether what was written is a programme, and everything that is wrong with it, each with its place. */
export const judged = ({
  content,
  programmeId,
  programmeVersion,
}: Pick<ProgrammeVersion, 'content' | 'programmeId' | 'programmeVersion'>): Judged => {
  const parsed = Programme.safeParse(
    { ...content, kind: 'programme', id: programmeId, version: programmeVersion },
    { reportInput: true },
  );
  if (!parsed.success) return { faults: parsed.error.issues.flatMap(unfolded).flatMap(spelled) };
  const programme = parsed.data;
  return { programme, faults: [...programmeDefects(programme), ...completenessDefects(programme)] };
};
