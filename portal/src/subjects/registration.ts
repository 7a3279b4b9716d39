import { SubjectType } from '#domain/casework/subject-words.ts';
import type { paths } from '../api/schema.generated.ts';
import type { Subject } from '../api/schema.ts';
import type { WordKey } from '../language/use-words.ts';

export type { SubjectType };
export type Registration =
  paths['/api/applicant/subjects']['post']['requestBody']['content']['application/json'];
type Institution = NonNullable<Extract<Registration, { institution: unknown }>['institution']>;

export const subjectTypes = SubjectType.options;
export const institutions: readonly Institution[] = ['training-body', 'university', 'other'];

export type Values = {
  readonly creditCode: string;
  readonly residentId: string;
  readonly name: string;
  readonly institution: Institution;
  readonly legalRepresentative: string;
  readonly address: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly services?: Subject['services'];
};

/** Every field there is, for the refusals that name one. */
export const allFields = [
  'creditCode',
  'residentId',
  'institution',
  'name',
  'legalRepresentative',
  'address',
  'contactName',
  'contactPhone',
] as const;

type TextField = { readonly field: keyof Values; readonly word: WordKey };

const contact: readonly TextField[] = [
  { field: 'contactName', word: 'subject.contactName' },
  { field: 'contactPhone', word: 'subject.contactPhone' },
];

const organisation = (name: WordKey): readonly TextField[] => [
  { field: 'name', word: name },
  { field: 'legalRepresentative', word: 'subject.legalRepresentative' },
  { field: 'address', word: 'subject.address' },
  ...contact,
];

const person: readonly TextField[] = [
  { field: 'name', word: 'subject.personName' },
  { field: 'address', word: 'subject.personAddress' },
  ...contact,
];

/** What is written of each type, after the number by which it is known. */
export const textFields: Readonly<Record<SubjectType, readonly TextField[]>> = {
  enterprise: organisation('subject.name'),
  institution: organisation('subject.institutionName'),
  individual: person,
  'border-resident': person,
};

export const isPerson = (type: SubjectType): type is 'individual' | 'border-resident' =>
  type === 'individual' || type === 'border-resident';

/** What is sent: the fields of the type, and none that were filled in before the type was changed. */
export const registrationOf = (type: SubjectType, values: Values): Registration => {
  const { name, address, contactName, contactPhone, services = [] } = values;
  const common = { name, address, contactName, contactPhone, services };
  if (isPerson(type)) return { ...common, type, residentId: values.residentId };
  const { creditCode, legalRepresentative, institution } = values;
  return type === 'institution'
    ? { ...common, type, creditCode, legalRepresentative, institution }
    : { ...common, type, creditCode, legalRepresentative };
};
