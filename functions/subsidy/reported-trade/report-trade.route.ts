import * as z from 'zod';
import type { Refusal } from '#domain/shared/refusal.ts';
import { crosses, ReportedTrade, reportedTradeId } from '#domain/subsidy/reported-trade/reported-trade.ts';
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

const daysOf = ({ from, to }: Pick<Said, 'from' | 'to'>): string => `${from} – ${to}`;

/** Two reports that share days in part leave open what was traded on them. */
const crossing = (said: Said, reports: readonly ReportedTrade[]): Refusal[] =>
  reports
    .filter((one) => crosses(one, said))
    .map((one) => ({
      code: 'REPORT-CROSSES',
      at: 'from',
      found: daysOf(said),
      expected: {
        zh: `与 ${daysOf(one)} 没有重叠，或一段包含另一段`,
        en: `no day of ${daysOf(one)}, or all of them, or some of them and no other`,
      },
      reason: {
        zh: `与已登记的上报数部分重叠：${daysOf(one)}，${one.source}。`,
        en: `It shares some of its days with what is recorded already: ${daysOf(one)}, ${one.source}.`,
      },
      next: {
        zh: '请更正起止日期；如已登记的起止日期有误，请登记包含两段的完整期间，系统以较长的一段为准。',
        en: 'Correct the days; where those of the record are wrong, record the whole stretch that holds both: the wider counts.',
      },
    }));

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
    const crossed = crossing(said, await ports.register.ownedBy('reported-trade', subjectId));
    if (crossed.length > 0) return new Refused(409, crossed);
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
