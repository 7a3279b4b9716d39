import type { Opinion } from '#domain/casework/opinions.ts';
import { reasonText } from '#domain/casework/reasons.ts';
import type { Reason } from '#domain/casework/task.ts';
import type { Refusal } from '#domain/shared/refusal.ts';

const reasonOf =
  ({ department, opinion }: Opinion) =>
  ({ code, text }: Reason): Refusal => ({
    code: `REVIEW-${code}`,
    at: department,
    reason: reasonText(code),
    ...(text || opinion ? { found: text ?? opinion } : {}),
    next: {
      zh: '请按意见补正；对不予通过有异议的，可在 60 日内申请行政复议。',
      en: 'Correct what is said; against a refusal, reconsideration may be sought within 60 days.',
    },
  });

const stillMissing = ({ department, missing }: Opinion): Refusal[] =>
  missing
    ? [
        {
          code: 'REVIEW-CANNOT-DECIDE',
          at: department,
          found: missing,
          reason: {
            zh: '部门认为依据不足，不能决定，已提交会审。',
            en: 'The department cannot decide on what it has; the joint review does.',
          },
          next: {
            zh: '如您持有所缺的依据，请联系牵头部门。',
            en: 'If you have what is missing, tell the leading department.',
          },
        },
      ]
    : [];

/** The departments' reasons as refusals, so that a subject reads one list whoever found the defect. */
export const findingsOf = (opinions: readonly Opinion[]): Refusal[] =>
  opinions.flatMap((one) => [...one.reasons.map(reasonOf(one)), ...stillMissing(one)]);
