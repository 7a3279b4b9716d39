import * as z from 'zod';
import type { RiskTerms } from '#domain/risk/risk-terms.ts';
import { TermsProposal } from '#domain/risk/terms-proposal.ts';
import { Day } from '#domain/shared/day.ts';
import { happened, type Moment, momentOf } from '../casework/writing.ts';
import { secondPersonTask } from '../credit/bans/second-person.ts';
import { refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import type { Change, Ports } from '../ports.ts';
import { Turned, withTurned } from './proposed-terms.ts';
import { noRiskTerms, riskTermsOn } from './terms.ts';

const Body = Turned.extend({ effectiveFrom: Day, reason: z.string().trim().min(5).max(1000) });
type Body = z.output<typeof Body>;

const tooSoon = (effectiveFrom: Day, today: Day) =>
  refused(422, {
    code: 'RISK-TERMS-TOO-SOON',
    severity: 'hard',
    at: 'effectiveFrom',
    found: effectiveFrom,
    expected: { zh: `晚于 ${today}`, en: `later than ${today}` },
    reason: { zh: '新权重不适用于已提交的事项。', en: 'New weights do not reach what is submitted already.' },
    next: { zh: '请选择今天以后的日期。', en: 'Choose a day after today.' },
  });

const newestVersion = async ({ zone }: Ports, { id }: RiskTerms): Promise<number> =>
  Math.max(...(await zone.all('risk-terms')).filter((one) => one.id === id).map(({ version }) => version));

const proposed = (terms: RiskTerms, id: string, { reason }: Body, person: string, moment: Moment): Change => {
  const proposal: TermsProposal = {
    kind: 'terms-proposal',
    id,
    version: 1,
    status: 'proposed',
    openedAt: moment.now,
    changedAt: moment.now,
    proposedBy: person,
    proposedOn: moment.today,
    terms,
    reason,
    findings: [],
  };
  const ref = { kind: 'terms-proposal', id } as const;
  const asked = {
    case: ref,
    title: { zh: `风险权重第 ${terms.version} 版`, en: `Weights of risk, version ${terms.version}` },
    question: {
      zh: `拟自 ${terms.effectiveFrom} 起适用新的风险权重，是否发布？`,
      en: `Other weights are to apply from ${terms.effectiveFrom}. Shall they be published?`,
    },
  };
  return {
    cases: [proposal],
    opens: [secondPersonTask(asked, moment)],
    hands: [{ case: ref, person, step: 'propose' }],
    events: [happened('TermsProposed', moment, person, proposal)],
  };
};

/** Proposes other weights and thresholds. They become a version of their own once another lead has agreed. */
export const proposeTerms = route(
  {
    id: 'proposeRiskTerms',
    method: 'PUT',
    path: '/api/officer/risk/proposals/{id}',
    who: ['lead'],
    summary: { zh: '提出新的风险权重', en: 'Propose other weights of risk' },
    params: z.object({ id: z.uuid() }),
    body: Body,
    answer: TermsProposal,
    status: 202,
  },
  async (ports, { params: { id }, body, actor: { person } }) => {
    const before = await ports.register.get('terms-proposal', id);
    if (before) return before;
    const moment = momentOf(ports);
    if (body.effectiveFrom <= moment.today) return tooSoon(body.effectiveFrom, moment.today);
    const current = await riskTermsOn(ports, moment.today);
    if (!current) return noRiskTerms();
    const version = (await newestVersion(ports, current)) + 1;
    const terms = { ...withTurned(current, body), version, effectiveFrom: body.effectiveFrom };
    await ports.register.commit(proposed(terms, id, body, person, moment));
    return (await ports.register.get('terms-proposal', id)) ?? noRiskTerms();
  },
);
