import { onLine, type Refusal } from '../../shared/refusal.ts';
import type { EventKind } from '../credit-terms.ts';
import type { CreditEvent } from '../record.ts';
import type { Agreement } from './contradictions.ts';
import type { Hand, Line } from './line-reader.ts';

/** Something that a subject did, as one line of a file states it. */
export type EventLine = Line &
  Pick<CreditEvent, 'on' | 'document' | 'remark'> & {
    readonly kind: EventKind;
    /** Where the line says how much it counts. */
    readonly weight?: number | undefined;
  };

const contradicts = ({ line, kind, on }: EventLine, first: number): Refusal => ({
  code: 'CREDIT-TWICE',
  severity: 'hard',
  at: onLine(line, 'kind'),
  found: `${kind.title.zh} / ${on}`,
  reason: {
    zh: `同一主体同一事项，分值或备注与第 ${first} 行不同。`,
    en: `Line ${first} gives the same event of this subject another weight or remark.`,
  },
  next: {
    zh: '请核对原文件，只保留正确的一行。',
    en: 'Look at the document, and keep the line that is right.',
  },
});

/** By one document, a subject did one thing once on a day. */
export const eventsAgree: Agreement<EventLine> = {
  about: ({ subjectId, kind, on, document }) => [subjectId, kind.id, on, document],
  stated: ({ weight, remark }) => [weight, remark],
  contradicts,
};

/** The entry that a line becomes: it counts for what it says, or else for what its kind says. */
export const eventEntryOf = (
  { line: _line, subjectId: _subject, kind, weight = kind.weight, ...stated }: EventLine,
  { id, by, at }: Hand,
): CreditEvent => ({
  ...stated,
  kind: kind.id,
  polarity: kind.polarity,
  weight,
  id,
  recordedBy: by,
  recordedAt: at,
});
