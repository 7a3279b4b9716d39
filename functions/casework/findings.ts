import type { Opinion } from '#domain/casework/opinions.ts';
import { reasonText } from '#domain/casework/reasons.ts';
import type { Refusal } from '#domain/shared/refusal.ts';

/** The departments' reasons as refusals, so that a subject reads one list whoever found the defect. */
export const findingsOf = (opinions: readonly Opinion[]): Refusal[] =>
  opinions.flatMap(({ department, reasons, opinion }) =>
    reasons.map(({ code, text }) => ({
      code: `REVIEW-${code}`,
      at: department,
      reason: reasonText(code),
      ...(text || opinion ? { found: text ?? opinion } : {}),
      next: {
        zh: '请按意见补正；对不予通过有异议的，可在 60 日内申请行政复议。',
        en: 'Correct what is said; against a refusal, reconsideration may be sought within 60 days.',
      },
    })),
  );
