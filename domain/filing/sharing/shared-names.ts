import { type DepartmentDocument, departmentsNamed } from '../../casework/department.ts';
import { type Bilingual, named } from '../../shared/bilingual.ts';
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

const oldestFirst = (versions: readonly Mode[]): Mode[] => versions.toSorted((a, b) => a.version - b.version);

/** Every field that these forms ever asked for, once; the newest words count, for old filings are shared too. */
export const fieldsOf = (versions: readonly Mode[]): FormField[] => [
  ...new Map(
    oldestFirst(versions).flatMap(({ fields }) => fields.map((field) => [field.id, field])),
  ).values(),
];

/** By all versions of the modes there ever were. */
export const sharedNames = (
  versions: readonly Mode[],
  departments: readonly DepartmentDocument[],
): SharedNames => {
  const modes = oldestFirst(versions);
  const documents = modes.flatMap((mode) => mode.documents);
  return {
    mode: named(new Map(modes.map(({ id, title }) => [id, title]))),
    department: departmentsNamed(departments),
    fact: named(
      new Map([
        ...Object.entries(particularWords),
        ...fieldsOf(modes).map(({ id, title }) => [id, title] as const),
        ...documents.map(({ id, title }) => [`document:${id}`, title] as const),
      ]),
    ),
  };
};
