import { particularWords } from '#domain/filing/particulars.ts';
import type { Mode } from '../api/schema.ts';

/** Where a value stands on the form, by its group and its name. */
export type Place = readonly [group: 'form' | 'documents' | 'particulars', name: string];

const groups: Readonly<Record<Place[0], (mode: Pick<Mode, 'fields' | 'documents'>) => readonly string[]>> = {
  form: ({ fields }) => fields.map(({ id }) => id),
  documents: ({ documents }) => documents.map(({ id }) => id),
  particulars: () => Object.keys(particularWords),
};

const isGroup = (text: string): text is Place[0] => text in groups;

/** The place that a refusal names (`form.shopUrl`, `body.particulars.name`); nothing where it names none of the form. */
export const placeOf = (
  mode: Pick<Mode, 'fields' | 'documents'>,
  at: string | undefined,
): Place | undefined => {
  const [group = '', name = ''] = (at ?? '').replace(/^body\./, '').split('.');
  return isGroup(group) && groups[group](mode).includes(name) ? [group, name] : undefined;
};

export const valueNameOf = ([group, name]: Place): string =>
  group === 'documents' ? `document:${name}` : name;

/** The id of the control, so that a list of defects may lead there. */
export const controlId = ([group, name]: Place): string => `filing_${group}_${name}`;
