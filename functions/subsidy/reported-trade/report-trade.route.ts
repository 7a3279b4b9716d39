import * as z from 'zod';
import type { Refusal } from '#domain/shared/refusal.ts';
import { ReportedTrade, reportedTradeId } from '#domain/subsidy/reported-trade/reported-trade.ts';
import { happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';

const Params = z.object({
  id: z.string(),
  from: ReportedTrade.shape.from,
  to: ReportedTrade.shape.to,
});
const Body = z.object({
  turnoverFen: ReportedTrade.shape.turnoverFen,
  orders: ReportedTrade.shape.orders,
  source: z.string().trim().min(1).max(120),
});
type Said = Pick<ReportedTrade, 'subjectId' | 'from' | 'to' | 'turnoverFen' | 'orders' | 'source'>;

const daysDefects = ({ from, to }: Said, { today }: Moment): Refusal[] =>
  from <= to && to < today
    ? []
    : [
        {
          code: 'REPORT-DAYS',
          at: 'to',
          found: to,
          expected: {
            zh: `不早于 ${from}，早于今日 ${today}`,
            en: `from ${from} on, and before today, ${today}`,
          },
          reason: {
            zh: '上报期间的截止日不正确。',
            en: 'The report ends before it begins, or is of days that are not over.',
          },
          next: { zh: '请更正起止日期。', en: 'Correct the days.' },
        },
      ];

const recorded = (
  said: Said,
  before: ReportedTrade | undefined,
  by: string,
  { now }: Moment,
): ReportedTrade => ({
  kind: 'reported-trade',
  id: reportedTradeId(said.subjectId, said),
  version: (before?.version ?? 0) + 1,
  status: 'recorded',
  openedAt: before?.openedAt ?? now,
  changedAt: now,
  recordedBy: by,
  ...said,
});

const isSame = (a: ReportedTrade, b: ReportedTrade): boolean =>
  a.turnoverFen === b.turnoverFen && a.orders === b.orders && a.source === b.source;

/** Records what a subject has reported for some days, or corrects it. Sent twice, it is recorded once. */
export const reportTrade = route(
  {
    id: 'reportTrade',
    method: 'PUT',
    path: '/api/officer/subjects/{id}/reported-trade/{from}/{to}',
    who: ['statistics-officer'],
    summary: { zh: '登记统计上报数', en: 'Record what was reported to the statistics' },
    params: Params,
    body: Body,
    answer: ReportedTrade,
  },
  async (ports, { params: { id: subjectId, from, to }, body, actor }) => {
    const moment = momentOf(ports);
    const said = { subjectId, from, to, ...body };
    const defects = daysDefects(said, moment);
    if (defects.length > 0) return new Refused(422, defects);
    if (!(await ports.register.get('subject', subjectId))) return notFound('该主体', 'subject');
    const before = await ports.register.get('reported-trade', reportedTradeId(subjectId, said));
    const after = recorded(said, before, actor.person, moment);
    if (before && isSame(before, after)) return before;
    const { turnoverFen, orders, source } = body;
    await ports.register.commit({
      cases: [after],
      outsider: { person: actor.person, subjectId },
      events: [
        happened('TradeReported', moment, actor.person, after, {
          ...(before ? { before } : {}),
          data: { turnoverFen, orders, source },
        }),
      ],
    });
    return after;
  },
);
