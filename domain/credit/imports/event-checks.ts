import { accepted, type Checked, refused } from '../../shared/checked.ts';
import { checkDay, type Day } from '../../shared/day.ts';
import { halfWidth } from '../../shared/normalise.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { dayDefects, unknownEvent } from '../check-entry.ts';
import type { BanKind, CreditTerms, EventKind } from '../credit-terms.ts';
import { calledIn } from '../grade-checks.ts';

type Terms = Pick<CreditTerms, 'eventKinds' | 'banKinds'>;

/** A ban shuts out: it takes two people, and never comes by a list. */
const banInFile = (found: string, { clause }: BanKind): Refusal => ({
  code: 'CR-403',
  severity: 'hard',
  found: found.slice(0, 64),
  expected: { zh: '信用事项', en: 'an event, not a ban' },
  reason: {
    zh: '这是限制，不是事项；限制须经第二人确认，不能以文件登记。',
    en: 'This is a ban and not an event: a ban needs a second person and is not recorded from a file.',
  },
  next: {
    zh: '请在主体档案中“提出限制”，由另一位负责人确认；文件中只填写其所依据的事项。',
    en: 'Propose the ban in the subject’s file for another lead to confirm; here, enter the event it rests on.',
  },
  clause,
});

export const checkKind =
  ({ eventKinds, banKinds }: Terms) =>
  (typed: string): Checked<EventKind> => {
    const kind = calledIn(eventKinds, typed);
    if (kind) return accepted(kind);
    const ban = calledIn(banKinds, typed);
    return refused(ban ? banInFile(typed, ban) : unknownEvent(typed, eventKinds));
  };

/** A day that has come. */
export const checkHappened =
  (today: Day) =>
  (typed: string): Checked<Day> => {
    const read = checkDay(typed);
    const [ahead] = read.ok ? dayDefects(read.value, today) : [];
    return ahead ? refused(ahead) : read;
  };

export const mostWeight = 100;

export const checkWeight = (typed: string): Checked<number> => {
  const text = halfWidth(typed).trim();
  const weight = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (weight >= 1 && weight <= mostWeight) return accepted(weight);
  return refused({
    code: 'CREDIT-WEIGHT',
    severity: 'hard',
    found: typed.slice(0, 64),
    expected: { zh: `1 至 ${mostWeight} 的整数`, en: `a whole number from 1 to ${mostWeight}` },
    reason: { zh: '分值不正确。', en: 'This is no weight.' },
    next: {
      zh: '请改正分值；留空则按事项目录的分值登记。',
      en: 'Correct it; left blank, the event counts for what the catalogue says.',
    },
  });
};
