import type { Subject } from '../api/schema.ts';
import type { WordKey } from '../language/use-words.ts';

type Fact = { readonly word: WordKey; readonly value: string };

/** Who this is: an organisation by its code and its representative, a person by a masked number. */
const identityOf = (subject: Subject): readonly Fact[] =>
  'maskedId' in subject
    ? [{ word: 'subject.maskedId', value: subject.maskedId }]
    : [
        { word: 'subject.creditCode', value: subject.creditCode },
        { word: 'subject.legalRepresentative', value: subject.legalRepresentative },
      ];

export const factsOf = (subject: Subject): readonly Fact[] => [
  { word: 'subject.name', value: subject.name },
  ...identityOf(subject),
  { word: 'subject.contactName', value: `${subject.contactName} ${subject.contactPhone}` },
  { word: 'subject.address', value: subject.address },
];
