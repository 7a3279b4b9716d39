import * as z from 'zod';
import { Filing, filingId } from '#domain/filing/filing.ts';
import { moveFiling } from '#domain/filing/lifecycle.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { endingItsApplication } from '../applications/end-application.ts';

/** The subject gives its filing up. What is under way for it ends with it; claims already made are not touched. */
export const cancelFiling = route(
  {
    id: 'cancelFiling',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/filings/{mode}/cancellation',
    who: 'member',
    summary: { zh: '注销备案', en: 'Cancel a filing' },
    params: z.object({ subjectId: z.string(), mode: z.string() }),
    answer: Filing,
  },
  async (ports, { params, actor }) => {
    const filing = await ports.register.get('filing', filingId(params.subjectId, params.mode));
    if (!filing) return notFound('该备案', 'filing');
    if (filing.status === 'cancelled') return filing;
    const moment = momentOf(ports);
    const after = changed(filing, moment, { status: moveFiling(filing.status, 'cancel') });
    const ended = await endingItsApplication(ports, filing, moment, actor.person);
    await ports.register.commit({
      cases: [after, ...ended.cases],
      closes: ended.closes,
      events: [happened('FilingCancelled', moment, actor.person, after, { before: filing }), ...ended.events],
    });
    return after;
  },
);
