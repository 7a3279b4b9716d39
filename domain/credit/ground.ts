import type { Bilingual } from '../shared/bilingual.ts';
import type { Day } from '../shared/day.ts';
import type { BanOnDay } from './bans-on.ts';
import { banKindOf, type CreditTerms } from './credit-terms.ts';
import { gradeOn } from './grade-set.ts';
import type { GradeOnDay } from './grades-on.ts';

/** Why credit has the effect it has: which grade or ban, since when and until when, by which clause, and the way out. */
export type Ground = {
  readonly by: 'grade' | 'ban' | 'no-grade';
  readonly title: Bilingual;
  /** The entry in the record, and the document it rests on. */
  readonly entryId?: string;
  readonly document?: string;
  readonly since?: Day;
  /** The day from which it no longer holds; absent where none is set. */
  readonly until?: Day | undefined;
  readonly clause: string;
  readonly repair?: Bilingual | undefined;
};

/** A grade given under an earlier set also says what it was called there. */
const calledBefore = ({ scheme, entry, grade, set }: GradeOnDay): Bilingual => {
  const was = gradeOn(scheme, entry, entry.from);
  return was === undefined || was.id === grade.id
    ? { zh: '', en: '' }
    : {
        zh: `（${set.from} 前为${was.title.zh}）`,
        en: ` (before ${set.from}: ${was.title.en})`,
      };
};

export const groundOfGrade = (held: GradeOnDay): Ground => {
  const { scheme, set, grade, entry, until } = held;
  const before = calledBefore(held);
  return {
    by: 'grade',
    title: {
      zh: `${scheme.title.zh}：${grade.title.zh}${before.zh}`,
      en: `${scheme.title.en}: ${grade.title.en}${before.en}`,
    },
    entryId: entry.id,
    document: entry.document,
    since: entry.from,
    until,
    clause: set.clause,
    repair: grade.repair,
  };
};

/** A kind that the terms no longer name keeps its effect: a ban is a decision, not a setting. */
export const groundOfBan = (
  { id, kind, document, from, until }: BanOnDay,
  terms: Pick<CreditTerms, 'banKinds'>,
): Ground => {
  const known = banKindOf(terms, kind);
  return {
    by: 'ban',
    title: known
      ? { zh: `限制：${known.title.zh}`, en: `Ban: ${known.title.en}` }
      : { zh: `限制：${kind}`, en: `Ban: ${kind}` },
    entryId: id,
    document,
    since: from,
    until,
    clause: known?.clause ?? document,
    repair: known?.repair,
  };
};

export const noGrade: Ground = {
  by: 'no-grade',
  title: { zh: '尚无信用等级', en: 'No credit grade' },
  clause: '实施方案二（九）',
};

const span = ({ since, until }: Ground): Bilingual => ({
  zh: `${since ? `，自 ${since} 起` : ''}${until ? `，至 ${until} 零时止` : ''}`,
  en: `${since ? `, since ${since}` : ''}${until ? `, up to but without ${until}` : ''}`,
});

/** The whole ground as one sentence. */
export const groundInWords = (ground: Ground): Bilingual => {
  const term = span(ground);
  const on = ground.document ? { zh: `，依据 ${ground.document}`, en: `, by ${ground.document}` } : undefined;
  return {
    zh: `${ground.title.zh}${term.zh}${on?.zh ?? ''}。`,
    en: `${ground.title.en}${term.en}${on?.en ?? ''}.`,
  };
};
