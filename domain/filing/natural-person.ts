import * as z from 'zod';
import type { Bilingual } from '../shared/bilingual.ts';
import { type Day, yearsAfter } from '../shared/day.ts';
import type { Refusal } from '../shared/refusal.ts';
import { birthDayOf, type ResidentId } from '../shared/resident-id.ts';

const noSuchBirth: Refusal = {
  code: 'SUBJECT-BIRTH',
  severity: 'hard',
  at: 'residentId',
  reason: {
    zh: '身份号码中的出生日期不存在，或在今天之后。',
    en: 'The date of birth in this number does not exist, or lies ahead.',
  },
  next: { zh: '请对照身份证重新填写。', en: 'Copy it again from the identity card.' },
  clause: 'GB 11643-1999',
};

const minor: Refusal = {
  code: 'SUBJECT-MINOR',
  severity: 'hard',
  at: 'residentId',
  reason: { zh: '登记人未满十八周岁。', en: 'This person is not yet eighteen.' },
  next: {
    zh: '未成年人不能自行登记；年满十六周岁并以自己的劳动收入为主要生活来源的，请到综试区服务窗口办理。',
    en: 'A minor cannot register. Whoever is sixteen and lives on the income of their own work asks at the service desk.',
  },
  clause: '《中华人民共和国民法典》第十七条、第十八条',
};

const adulthood = 18;

/** What stands against registering this person today: a birth that cannot be, or one that is not long enough ago. */
export const objectionsToPerson = (residentId: ResidentId, today: Day): readonly Refusal[] => {
  const birth = birthDayOf(residentId);
  if (birth === undefined || birth > today) return [noSuchBirth];
  return yearsAfter(birth, adulthood) > today ? [minor] : [];
};

/** Why an officer may see the number. There is no purpose "other". */
export const IdentityPurpose = z.enum(['compare-document', 'settle-objection', 'answer-authority']);
export type IdentityPurpose = z.infer<typeof IdentityPurpose>;

export const identityPurposes: Readonly<Record<IdentityPurpose, Bilingual>> = {
  'compare-document': { zh: '与证件或材料核对', en: 'To compare it with a document' },
  'settle-objection': { zh: '处理异议', en: 'To settle an objection' },
  'answer-authority': { zh: '依法向主管机关提供', en: 'To answer an authority, as the law asks' },
};
