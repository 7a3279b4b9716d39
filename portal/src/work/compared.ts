import { valuesOf } from '#domain/filing/touched.ts';
import type { Answer, Mode } from '../api/schema.ts';
import type { Compared } from '../filing/comparison-table.tsx';
import { shownValue, type Values, valueNames, valueTitle } from '../filing/values.ts';
import type { Say } from '../language/use-words.ts';

type File = Answer<'getApplicationCase'>;
type Fact = NonNullable<File['subject']['verified']>[number];

export type Spoken = {
  readonly say: Say;
  /** "Customs answers for it", "verified by customs, 2026-03-02", "customs verified something else". */
  readonly answersFor: (departments: readonly string[]) => string;
  readonly verified: (fact: Fact) => string;
  readonly verifiedOtherwise: (fact: Fact) => string;
};

const departmentsFor = ({ departments }: Mode, name: string) =>
  departments.filter(({ checks }) => checks.includes(name)).map(({ department }) => department);

const factsOn = ({ subject: { verified = [] } }: File, name: string) =>
  verified.filter(({ fact }) => fact === name);

const notesOn = (file: File, name: string, value: string | undefined, spoken: Spoken): readonly string[] => {
  const departments = departmentsFor(file.mode, name);
  return [
    ...(departments.length > 0 ? [spoken.answersFor(departments)] : []),
    ...factsOn(file, name).map((fact) =>
      fact.value === value ? spoken.verified(fact) : spoken.verifiedOtherwise(fact),
    ),
  ];
};

/** What holds beside what is applied for, with who answers for each value and who has verified it. */
export const comparedRows = (file: File, spoken: Spoken): readonly Compared[] => {
  const { mode, filing, application, documents } = file;
  const before: Values = filing ? valuesOf(filing) : {};
  const after: Values = valuesOf(application);
  const shown = (name: string, value: string | undefined) =>
    value && spoken.say(shownValue(mode, documents, name, value));
  return valueNames(mode)
    .filter((name) => before[name] !== undefined || after[name] !== undefined)
    .map((name) => ({
      name,
      title: spoken.say(valueTitle(mode, name)),
      before: shown(name, before[name]),
      after: shown(name, after[name]),
      isTouched: file.touched.includes(name),
      notes: notesOn(file, name, after[name], spoken),
    }));
};
