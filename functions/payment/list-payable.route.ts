import * as z from 'zod';
import { Fen, sumFen } from '#domain/shared/money.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { Claim } from '#domain/subsidy/claims/claim.ts';
import { momentOf } from '../casework/writing.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import type { Ports } from '../ports.ts';
import { type Assessed, assessor, isPayable } from './assess.ts';
import { candidates } from './candidates.ts';
import { financeReaders } from './finance-staff.ts';
import { fundLineOf } from './read-batch.ts';
import { subjectsOf } from './stand-aside.ts';

const Payable = z.object({
  claimId: z.string(),
  subjectId: z.string(),
  subjectName: z.string(),
  programmeId: z.string(),
  status: Claim.shape.status,
  amountFen: Fen.optional(),
  returnedFor: z.string().optional(),
  /** Nothing keeps it from being paid where this is empty. */
  reasons: z.array(Refusal),
});

/** One look holds so many claims against the conditions; a batch takes all of them. */
const most = 1000;

const view = ({ claim, part, subject, reasons }: Assessed): z.input<typeof Payable> => ({
  claimId: claim.id,
  subjectId: claim.subjectId,
  subjectName: subject?.name ?? claim.subjectId,
  programmeId: claim.programmeId,
  status: claim.status,
  amountFen: part?.fen,
  returnedFor: part?.returnedFor,
  reasons: [...reasons],
});

const assessAll = async (ports: Ports, fundLineId: string, person: string): Promise<Assessed[]> => {
  const maker = { person, memberOf: await subjectsOf(ports, person) };
  const assess = assessor(ports, { fundLineId, maker, moment: momentOf(ports) });
  const assessed: Assessed[] = [];
  for await (const page of candidates(ports, { fundLineId, claimIds: [] })) {
    assessed.push(...(await assess(page)));
    if (assessed.length >= most) break;
  }
  return assessed;
};

/** What could be paid from a fund line today, and what keeps the rest. */
export const listPayable = route(
  {
    id: 'listPayable',
    method: 'GET',
    path: '/api/finance/payable',
    who: financeReaders,
    summary: { zh: '可拨付清单', en: 'What could be paid now, and why not' },
    query: z.object({ fundLineId: z.string() }),
    answer: z.object({
      claims: z.array(Payable),
      payableCount: z.int(),
      payableFen: Fen,
      /** There are more; a batch takes them all the same. */
      more: z.boolean(),
    }),
  },
  async (ports, { query: { fundLineId }, actor }) => {
    if (!(await fundLineOf(ports, fundLineId))) return notFound('该资金科目', 'fund line');
    const assessed = await assessAll(ports, fundLineId, actor.person);
    const payable = assessed.filter(isPayable);
    return {
      claims: assessed.map(view),
      payableCount: payable.length,
      payableFen: sumFen(payable.flatMap(({ part }) => part?.fen ?? [])),
      more: assessed.length >= most,
    };
  },
);
