import type { RecordedCredit } from '../../casework/recorded-credit.ts';
import type { RiskBand } from '../../casework/recorded-risk.ts';
import { onLine, type Refusal } from '../../shared/refusal.ts';
import { Question } from './question.ts';
import type { RowOutcome, ScreenedRow } from './screened-row.ts';

/** What is known of a row beside its lists, as far as there are terms. */
export type Beside = {
  readonly credit?: RecordedCredit['effect'] | undefined;
  readonly band?: RiskBand | undefined;
};

type Caution = {
  readonly question: Question;
  readonly asks: (beside: Beside) => boolean;
  /** What the lists have made of the rows that it sends to a person. */
  readonly of: readonly RowOutcome[];
  readonly says: Omit<Refusal, 'at'>;
};

const next = { zh: '由工作人员判定。', en: 'An officer decides.' };

const cautions: readonly Caution[] = [
  {
    question: 'high-risk',
    asks: ({ band }) => band === 'high',
    of: ['passed', 'referred'],
    says: {
      code: 'PL-301',
      severity: 'flag',
      reason: { zh: '经风险评估，须人工核对。', en: 'By an assessment of risk a person looks at it.' },
      next,
      clause: '实施方案三（二）4 风险评估体系',
    },
  },
  {
    question: 'credit',
    asks: ({ credit }) => credit === 'manual',
    // What a person sees anyway is not asked for twice.
    of: ['passed'],
    says: {
      code: 'PL-302',
      severity: 'flag',
      reason: {
        zh: '按主体信用状况，商品须人工审核。',
        en: 'By the credit of the subject a person reviews its goods.',
      },
      next,
      clause: '实施方案三（二）4 企业诚信体系',
    },
  },
];

/**
 * Credit and risk may send to a person what the lists let pass. They pass nothing: a good grade makes nothing of goods
 * that are on no list, or that a remark excludes.
 */
export const lookedAtCloser = (row: ScreenedRow, beside: Beside): ScreenedRow => {
  const raised = cautions.filter(({ asks, of }) => of.includes(row.outcome) && asks(beside));
  if (raised.length === 0) return row;
  const asked = [...row.questions, ...raised.map(({ question }) => question)];
  const at = onLine(row.line);
  return {
    ...row,
    outcome: 'referred',
    questions: Question.options.filter((one) => asked.includes(one)),
    findings: [...row.findings, ...raised.map(({ says }) => ({ ...says, at }))],
  };
};
