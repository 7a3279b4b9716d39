import { type DepartmentDocument, departmentsNamed } from '../../casework/department.ts';
import { type Bilingual, listed, named } from '../../shared/bilingual.ts';
import type { FormField } from '../form.ts';
import type { Mode } from '../mode.ts';
import { particularWords } from '../particulars.ts';

/** How what is shared is called. What nobody has named keeps its id. */
export type SharedNames = {
  readonly mode: (id: string) => Bilingual;
  readonly department: (id: string) => Bilingual;
  /** A particular of the subject, a field of a form, a document. */
  readonly fact: (id: string) => Bilingual;
};

type Named = { readonly id: string; readonly title: Bilingual };

const oldestFirst = (versions: readonly Mode[]): Mode[] => versions.toSorted((a, b) => a.version - b.version);

/** Each once, as it was called last. */
const newest = <N extends Named>(all: readonly N[]): N[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

/** Mode by mode what was called last: versions of two modes are not older or newer than each other. */
const ofEachMode = <N extends Named>(versions: readonly Mode[], of: (mode: Mode) => readonly N[]): N[] =>
  [...Map.groupBy(versions, ({ id }) => id).values()].flatMap((one) => newest(oldestFirst(one).flatMap(of)));

/** What several modes call differently bears the words of each. */
const titleOf = (all: readonly Named[]): Bilingual =>
  listed([...new Map(all.map(({ title }) => [`${title.zh} ${title.en}`, title])).values()]);

const titled = (all: readonly Named[]): Map<string, Bilingual> =>
  new Map([...Map.groupBy(all, ({ id }) => id)].map(([id, ones]) => [id, titleOf(ones)]));

/** With every choice there ever was, for old filings are shared too. */
const choicesOf = (versions: readonly Mode[], fieldId: string) => {
  const choices = ofEachMode(versions, ({ fields }) =>
    fields.flatMap(({ id, choices = [] }) => (id === fieldId ? choices : [])),
  );
  return [...titled(choices)].map(([id, title]) => ({ id, title }));
};

/** Every field that these forms ever asked for, once. */
export const fieldsOf = (versions: readonly Mode[]): FormField[] => {
  const fields = ofEachMode(versions, (mode) => mode.fields);
  const titles = titled(fields);
  return newest(fields).map((field) => ({
    ...field,
    title: titles.get(field.id) ?? field.title,
    choices: choicesOf(versions, field.id),
  }));
};

/** By all versions of the modes there ever were. */
export const sharedNames = (
  versions: readonly Mode[],
  departments: readonly DepartmentDocument[],
): SharedNames => {
  const documents = titled(ofEachMode(versions, (mode) => mode.documents));
  return {
    mode: named(new Map(oldestFirst(versions).map(({ id, title }) => [id, title]))),
    department: departmentsNamed(departments),
    fact: named(
      new Map([
        ...Object.entries(particularWords),
        ...titled(ofEachMode(versions, ({ fields }) => fields)),
        ...[...documents].map(([id, title]) => [`document:${id}`, title] as const),
      ]),
    ),
  };
};
