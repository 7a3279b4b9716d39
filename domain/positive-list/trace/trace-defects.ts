import type { Bilingual } from '../../shared/bilingual.ts';
import type { Day } from '../../shared/day.ts';
import { exposuresIn } from '../../shared/redaction.ts';
import { located, type Refusal } from '../../shared/refusal.ts';
import type { BatchSaid, CheckSaid } from './trace.ts';

const dayRefusal = (at: string, found: string, expected: Bilingual, reason: Bilingual): Refusal => ({
  code: 'TRACE-DAY',
  severity: 'hard',
  at,
  found,
  expected,
  reason,
  next: { zh: '请更正日期。', en: 'Correct the day.' },
});

const notAfter = (at: string, said: Day | undefined, today: Day): Refusal[] =>
  said !== undefined && said > today
    ? [
        dayRefusal(
          at,
          said,
          { zh: `不晚于 ${today}`, en: `${today} or earlier` },
          { zh: '日期晚于今日。', en: 'This day has not come yet.' },
        ),
      ]
    : [];

const expiresBefore = ({ producedOn, expiresOn }: BatchSaid): Refusal[] =>
  producedOn !== undefined && expiresOn !== undefined && expiresOn < producedOn
    ? [
        dayRefusal(
          'expiresOn',
          expiresOn,
          { zh: `不早于 ${producedOn}`, en: `${producedOn} or later` },
          { zh: '有效期截止日早于生产日期。', en: 'It would expire before it was made.' },
        ),
      ]
    : [];

/** What anybody may read by its code must hold no number of a person: it is said while it can be put right. */
const exposes = (at: string, text: string): Refusal[] =>
  exposuresIn(text).map((found) => ({
    ...located(found, at),
    code: 'TRACE-EXPOSES',
    next: {
      zh: '该项将公开显示；请删除身份证件、电话或账号等号码。',
      en: 'Everybody can read this: remove numbers of persons, telephones and accounts.',
    },
  }));

/** Everything that stands against a batch as it was typed. */
export const batchDefects = (said: BatchSaid, today: Day): readonly Refusal[] => [
  ...exposes('batchNumber', said.batchNumber),
  ...notAfter('producedOn', said.producedOn, today),
  ...expiresBefore(said),
];

export const checkDefects = (said: CheckSaid & { readonly by?: string }, today: Day): readonly Refusal[] => [
  ...exposes('what', said.what),
  ...exposes('by', said.by ?? ''),
  ...notAfter('on', said.on, today),
];
