import * as z from 'zod';
import { BanProposal } from '#domain/credit/ban-proposal.ts';
import { banDefects, startDefects } from '#domain/credit/check-entry.ts';
import { banKindOf, type CreditTerms } from '#domain/credit/credit-terms.ts';
import { type Ban, BanScope } from '#domain/credit/record.ts';
import { placeDefects } from '#domain/credit/recorded-otherwise.ts';
import type { Subject } from '#domain/filing/subject.ts';
import { Day } from '#domain/shared/day.ts';
import { nthOf, seriesOf } from '../../casework/series.ts';
import { happened, type Moment, momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Change } from '../../ports.ts';
import { CreditPath, entryFields, subjectToRecord } from '../records/credit-path.ts';
import { banId } from '../records/entry-id.ts';
import { termsToRecordBy } from '../records/record-keeper.ts';
import { recordOf } from '../records/record-of.ts';
import { secondPersonTask } from './second-person.ts';

const Body = z.object({
  kind: z.string().max(60),
  scope: BanScope.optional(),
  from: Day,
  to: Day.optional(),
  remark: z.string().trim().min(1).max(500),
  becauseOf: z.string().max(64).optional(),
  ...entryFields,
});

type Scene = {
  readonly subject: Subject;
  readonly ban: Ban;
  readonly terms: CreditTerms;
  readonly moment: Moment;
  readonly nth: number;
};

const proposed = ({ subject, ban, terms, moment, nth }: Scene, person: string): Change => {
  const proposal: BanProposal = {
    kind: 'ban-proposal',
    id: nthOf(ban.id, nth),
    version: 1,
    status: 'proposed',
    openedAt: moment.now,
    changedAt: moment.now,
    proposedBy: person,
    proposedOn: moment.today,
    against: subject.id,
    ban,
    findings: [],
  };
  const ref = { kind: 'ban-proposal', id: proposal.id } as const;
  const title = banKindOf(terms, ban.kind)?.title ?? { zh: ban.kind, en: ban.kind };
  const asked = {
    case: ref,
    subjectId: subject.id,
    title: { zh: `${subject.name}：限制（${title.zh}）`, en: `${subject.name}: a ban (${title.en})` },
    question: {
      zh: '拟对该主体作出限制，依据与期限是否成立？经您确认后才生效。',
      en: 'Do the document and the days bear this ban? It takes effect only once you confirm it.',
    },
  };
  return {
    cases: [proposal],
    opens: [secondPersonTask(asked, moment)],
    hands: [{ case: ref, person, step: 'propose' }],
    outsider: { person, subjectId: subject.id },
    events: [happened('BanProposed', moment, person, proposal, { data: { against: subject.id } })],
  };
};

/** Proposes to shut a subject out for a time. It holds for nobody before another lead has confirmed it. */
export const proposeBan = route(
  {
    id: 'proposeBan',
    method: 'POST',
    path: '/api/officer/subjects/{id}/credit/bans',
    who: ['lead'],
    summary: { zh: '提出限制', en: 'Propose a ban' },
    params: CreditPath,
    body: Body,
    answer: BanProposal,
    status: 202,
  },
  async (ports, { params: { id }, body, actor: { person, ...actor } }) => {
    const moment = momentOf(ports);
    const terms = await termsToRecordBy(ports, { person, ...actor }, moment.today);
    if (terms instanceof Refused) return terms;
    const subject = await subjectToRecord(ports, id);
    if (subject instanceof Refused) return subject;
    const scope = body.scope ?? banKindOf(terms, body.kind)?.scope ?? 'all';
    const ban: Ban = { ...body, scope, id: banId(id, body), recordedBy: person, recordedAt: moment.now };
    const before = await seriesOf(ports, 'ban-proposal', ban.id);
    const latest = before.at(-1);
    if (latest && latest.status !== 'refused') return latest;
    const record = await recordOf(ports, id, moment);
    const defects = [
      ...startDefects(ban, moment.today),
      ...banDefects(ban, record, terms),
      ...placeDefects(record.bans, ban),
    ];
    if (defects.length > 0) return new Refused(422, defects);
    const scene = { subject, ban, terms, moment, nth: before.length + 1 };
    await ports.register.commit(proposed(scene, person));
    return (await ports.register.get('ban-proposal', nthOf(ban.id, scene.nth))) ?? new Refused(409, []);
  },
);
