import type { RecordedCredit } from '../../casework/recorded-credit.ts';
import type { RiskBand } from '../../casework/recorded-risk.ts';
import type { Bilingual } from '../../shared/bilingual.ts';
import { onLine, type Refusal } from '../../shared/refusal.ts';
import type { DatedEvidence, WeighedEvidence } from '../trace/evidence.ts';
import { Question } from './question.ts';
import type { RowOutcome, ScreenedRow } from './screened-row.ts';

/** What is known of a row beside its lists, as far as there are terms. */
export type Beside = {
  readonly credit?: RecordedCredit['effect'] | undefined;
  readonly band?: RiskBand | undefined;
  readonly evidence?: WeighedEvidence | undefined;
};

type Says = Omit<Refusal, 'at'>;

type Caution = {
  readonly question: Question;
  /** What the lists have made of the rows that it sends to a person. */
  readonly of: readonly RowOutcome[];
  readonly says: (beside: Beside) => Says | undefined;
};

const next = { zh: '由工作人员判定。', en: 'An officer decides.' };

const flag = (code: string, reason: Bilingual, clause: string): Says => ({
  code,
  severity: 'flag',
  reason,
  next,
  clause,
});

const riskIsHigh = flag(
  'PL-301',
  { zh: '经风险评估，须人工核对。', en: 'By an assessment of risk a person looks at it.' },
  '实施方案三（二）4 风险评估体系',
);

const creditAsks = flag(
  'PL-302',
  {
    zh: '按主体信用状况，商品须人工审核。',
    en: 'By the credit of the subject a person reviews its goods.',
  },
  '实施方案三（二）4 企业诚信体系',
);

const tracing = '实施方案三（二）4 产品溯源体系';

const recallIsOpen = ({ batch, on, what }: DatedEvidence): Says =>
  flag(
    'PL-303',
    {
      zh: `同一商品的批次或品牌“${batch}”于 ${on} 被召回，召回未结束：${what}。`,
      en: `The batch or brand "${batch}" of the same goods was recalled on ${on}, and the recall is open: ${what}.`,
    },
    tracing,
  );

const lastCheckFailed = ({ batch, on, what }: DatedEvidence): Says =>
  flag(
    'PL-304',
    {
      zh: `同一商品的批次“${batch}”最近一次检查（${on}，${what}）不合格。`,
      en: `The last check of the same goods (batch "${batch}", ${on}, ${what}) did not conform.`,
    },
    tracing,
  );

const cautions: readonly Caution[] = [
  {
    question: 'trace',
    of: ['passed', 'referred'],
    says: ({ evidence }) => evidence?.openRecall && recallIsOpen(evidence.openRecall),
  },
  {
    question: 'trace',
    of: ['passed', 'referred'],
    says: ({ evidence }) => evidence?.failedLast && lastCheckFailed(evidence.failedLast),
  },
  {
    question: 'high-risk',
    of: ['passed', 'referred'],
    says: ({ band }) => (band === 'high' ? riskIsHigh : undefined),
  },
  {
    question: 'credit',
    // What a person sees anyway is not asked for twice.
    of: ['passed'],
    says: ({ credit }) => (credit === 'manual' ? creditAsks : undefined),
  },
];

/**
 * Credit, risk and what became of earlier batches may send to a person what the lists let pass. They pass nothing: a good grade makes nothing of goods
 * that are on no list, or that a remark excludes.
 */
export const lookedAtCloser = (row: ScreenedRow, beside: Beside): ScreenedRow => {
  const raised = cautions.flatMap(({ question, of, says }) => {
    const finding = of.includes(row.outcome) && says(beside);
    return finding ? [{ question, finding }] : [];
  });
  if (raised.length === 0) return row;
  const asked = [...row.questions, ...raised.map(({ question }) => question)];
  const at = onLine(row.line);
  return {
    ...row,
    outcome: 'referred',
    questions: Question.options.filter((one) => asked.includes(one)),
    findings: [...row.findings, ...raised.map(({ finding }) => ({ ...finding, at }))],
  };
};
