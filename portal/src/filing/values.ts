import { particularsOf, particularWords } from '#domain/filing/particulars.ts';
import { Subject } from '#domain/filing/subject.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Mode, Subject as SubjectAnswer, SubjectDocument } from '../api/schema.ts';
import { headed } from '../language/headed.ts';

export type Values = Readonly<Record<string, string>>;

const particulars: Readonly<Record<string, Bilingual>> = particularWords;
const asDocument = 'document:';

/** What a value is called: a field or a document as the mode names it, or one of the particulars. */
export const valueTitle = (mode: Pick<Mode, 'fields' | 'documents'>, name: string): Bilingual =>
  headed(
    mode.fields.find(({ id }) => id === name)?.title ??
      mode.documents.find(({ id }) => `${asDocument}${id}` === name)?.title ??
      particulars[name] ?? { zh: name, en: name },
  );

const same = (text: string): Bilingual => ({ zh: text, en: text });

/** A value as people read it: a choice by its title, a document by the name of its file. */
export const shownValue = (
  mode: Pick<Mode, 'fields'>,
  documents: readonly SubjectDocument[],
  name: string,
  value: string,
): Bilingual => {
  if (name.startsWith(asDocument))
    return same(documents.find(({ id }) => id === value)?.fileName ?? value.slice(0, 8));
  const field = mode.fields.find(({ id }) => id === name);
  return field?.choices?.find(({ id }) => id === value)?.title ?? same(value);
};

/** Every value that an application of this mode may hold, in the order of its form. */
export const valueNames = (mode: Pick<Mode, 'fields' | 'documents'>): readonly string[] => [
  ...mode.fields.map(({ id }) => id),
  ...mode.documents.map(({ id }) => `${asDocument}${id}`),
  ...Object.keys(particularWords),
];

/** The particulars as the register has them; a natural person has no representative among them. */
export const particularsIn = (subject: SubjectAnswer) => particularsOf(Subject.parse(subject));
