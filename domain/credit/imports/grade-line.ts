import { onLine, type Refusal } from '../../shared/refusal.ts';
import type { GradeEntry } from '../record.ts';

/** A grade as one line of a file states it; the header is line 1. */
export type GradeLine = Pick<GradeEntry, 'scheme' | 'grade' | 'from' | 'to' | 'document'> & {
  readonly line: number;
  readonly subjectId: string;
};

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

/** Remembers the grades of one file, and says of those that disagree with an earlier line which line that is. */
export const contradictions = () => {
  const stated = new Map<string, GradeLine>();
  return (one: GradeLine): readonly Refusal[] => {
    const key = JSON.stringify([one.subjectId, one.scheme, one.from]);
    const first = stated.get(key);
    if (first === undefined) stated.set(key, one);
    return first && (first.grade !== one.grade || first.to !== one.to) ? [contradicts(one, first.line)] : [];
  };
};

/** The entry that a line becomes, under an id that says no more than what the line says. */
export const gradeEntryOf = (
  { line: _line, subjectId: _subject, ...stated }: GradeLine,
  { id, by, at }: { readonly id: string; readonly by: string; readonly at: string },
): GradeEntry => ({ ...stated, id, recordedBy: by, recordedAt: at });
