import * as z from 'zod';
import { ReportedTrade } from '#domain/subsidy/reported-trade/reported-trade.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';

/** What one subject has reported, the latest days first. */
export const listReportedTrade = route(
  {
    id: 'listReportedTrade',
    method: 'GET',
    path: '/api/officer/subjects/{id}/reported-trade',
    who: ['statistics-officer', 'reviewer', 'lead', 'auditor'],
    summary: { zh: '统计上报数', en: 'What was reported to the statistics' },
    params: z.object({ id: z.string() }),
    answer: z.object({ subjectName: z.string(), reports: z.array(ReportedTrade) }),
  },
  async ({ register }, { params: { id } }) => {
    const subject = await register.get('subject', id);
    if (!subject) return notFound('该主体', 'subject');
    const reports = await register.ownedBy('reported-trade', id);
    return {
      subjectName: subject.name,
      reports: reports.toSorted((a, b) => b.to.localeCompare(a.to)),
    };
  },
);
