import type { Subject } from '../api/schema.ts';
import type { Translate, WordKey } from '../language/use-words.ts';

type Fact = { readonly word: WordKey; readonly value: string };

/** Who this is: an organisation by its code and its representative, a person by a masked number. */
const identityOf = (subject: Subject): readonly Fact[] =>
  'maskedId' in subject
    ? [
        { word: 'subject.personName', value: subject.name },
        { word: 'subject.maskedId', value: subject.maskedId },
      ]
    : [
        {
          word: subject.type === 'institution' ? 'subject.institutionName' : 'subject.name',
          value: subject.name,
        },
        { word: 'subject.creditCode', value: subject.creditCode },
        { word: 'subject.legalRepresentative', value: subject.legalRepresentative },
      ];

export const factsOf = (t: Translate, subject: Subject): readonly Fact[] => [
  { word: 'subject.type', value: t(`subjectType.${subject.type}`) },
  ...identityOf(subject),
  {
    word: 'setting.services',
    value: subject.services.map((service) => t(`service.${service}`)).join('、') || '—',
  },
  { word: 'subject.contactName', value: `${subject.contactName} ${subject.contactPhone}` },
  {
    word: 'maskedId' in subject ? 'subject.personAddress' : 'subject.address',
    value: subject.address,
  },
];
