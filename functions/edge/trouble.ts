import type { Bilingual } from '#domain/shared/bilingual.ts';
import { type Refused, refused } from './problem.ts';

type Words = {
  readonly status: number;
  readonly code: string;
  readonly reason: Bilingual;
  readonly next: Bilingual;
};

const reload: Bilingual = { zh: '请刷新后查看最新状态。', en: 'Reload to see how it stands now.' };

/** Named trouble that a person can understand and act on. Anything else is a fault. */
const known: Readonly<Record<string, Words>> = {
  CaseMoved: {
    status: 409,
    code: 'CASE-MOVED',
    reason: { zh: '在您操作时，该事项已被他人或系统更新。', en: 'The case changed while you were at it.' },
    next: reload,
  },
  TaskClosed: {
    status: 409,
    code: 'TASK-CLOSED',
    reason: { zh: '该任务已经办结或撤销。', en: 'This task has been decided or cancelled.' },
    next: reload,
  },
  HandTaken: {
    status: 403,
    code: 'TWO-STEPS',
    reason: {
      zh: '您已办理过本事项的另一环节，同一人不得办理两个环节。',
      en: 'You have taken another step of this case; one person never takes two.',
    },
    next: { zh: '请由其他同事办理。', en: 'A colleague must take it.' },
  },
  OwnCase: {
    status: 403,
    code: 'OWN-CASE',
    reason: { zh: '您是该企业成员，应当回避。', en: 'You belong to this enterprise and must stand aside.' },
    next: { zh: '请由其他同事办理。', en: 'A colleague must take it.' },
  },
  NameTaken: {
    status: 409,
    code: 'NAME-TAKEN',
    reason: { zh: '在您操作时，该登记已被使用。', en: 'It was taken while you were at it.' },
    next: reload,
  },
  PlaceUnknown: {
    status: 422,
    code: 'PLACE-UNKNOWN',
    reason: { zh: '无法从该位置继续列表。', en: 'The list cannot be taken up at this place.' },
    next: { zh: '请从第一页重新开始。', en: 'Begin again with the first page.' },
  },
  BelowZero: {
    status: 409,
    code: 'FUND-SHORT',
    reason: { zh: '资金余额不足。', en: 'The fund line does not hold that much.' },
    next: { zh: '请核对资金科目余额。', en: 'Look at the balance of the fund line.' },
  },
  IllegalMove: {
    status: 409,
    code: 'NOT-NOW',
    reason: {
      zh: '该事项已进入其他状态（例如已提交或已办结），不能再进行此操作。',
      en: 'The case has moved on already, submitted or decided for instance; this cannot be done any more.',
    },
    next: reload,
  },
};

export const refusalOfTrouble = (error: unknown): Refused | undefined => {
  if (!(error instanceof Error)) return undefined;
  const words = known[error.name];
  if (!words) return undefined;
  const { status, ...refusal } = words;
  return refused(status, refusal);
};
