import { onLine, type Refusal } from '../../shared/refusal.ts';
import type { GradeEntry } from '../record.ts';
import type { Agreement } from './contradictions.ts';
import type { Hand, Line } from './line-reader.ts';

/** A grade as one line of a file states it. */
export type GradeLine = Line & Pick<GradeEntry, 'scheme' | 'grade' | 'from' | 'to' | 'document'>;

const contradicts = ({ line, grade, from }: GradeLine, first: number): Refusal => ({
  code: 'CREDIT-TWICE',
  severity: 'hard',
  at: onLine(line, 'grade'),
  found: `${grade} / ${from}`,
  reason: {
    zh: `同一主体同日的等级与第 ${first} 行不同。`,
    en: `Line ${first} gives this subject another grade, or another end, from the same day.`,
  },
  next: {
    zh: '请核对原文件，只保留正确的一行。',
    en: 'Look at the document, and keep the line that is right.',
  },
});

/** From one day on, a scheme gives a subject one grade. */
export const gradesAgree: Agreement<GradeLine> = {
  about: ({ subjectId, scheme, from }) => [subjectId, scheme, from],
  stated: ({ grade, to }) => [grade, to],
  contradicts,
};

/** The entry that a line becomes, under an id that says no more than what the line says. */
export const gradeEntryOf = (
  { line: _line, subjectId: _subject, ...stated }: GradeLine,
  { id, by, at }: Hand,
): GradeEntry => ({ ...stated, id, recordedBy: by, recordedAt: at });
