import * as z from 'zod';
import { RiskTerms } from '#domain/risk/risk-terms.ts';
import { goodsRules, subjectRules } from '#domain/risk/rules/index.ts';
import { TermsProposal } from '#domain/risk/terms-proposal.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { readers } from '../casework/staff.ts';
import { momentOf } from '../casework/writing.ts';
import { route } from '../edge/route.ts';
import { noRiskTerms, riskTermsOn } from './terms.ts';

const Rule = z.object({
  code: z.string(),
  about: z.enum(['subject', 'goods']),
  reason: Bilingual,
  clause: z.string(),
});

const rules: z.input<typeof Rule>[] = [
  ...subjectRules.map(({ code, reason, clause }) => ({ code, about: 'subject' as const, reason, clause })),
  ...goodsRules.map(({ code, reason, clause }) => ({ code, about: 'goods' as const, reason, clause })),
];

/** By which weights risks are scored today, what each rule looks for, and what is proposed. */
export const getRiskTerms = route(
  {
    id: 'getRiskTerms',
    method: 'GET',
    path: '/api/officer/risk/terms',
    who: readers,
    summary: { zh: '风险规则', en: 'The terms of risk' },
    answer: z.object({ terms: RiskTerms, rules: z.array(Rule), proposals: z.array(TermsProposal) }),
  },
  async (ports) => {
    const terms = await riskTermsOn(ports, momentOf(ports).today);
    if (!terms) return noRiskTerms();
    const { items } = await ports.register.list('terms-proposal');
    return { terms, rules, proposals: items.slice(0, 20) };
  },
);
