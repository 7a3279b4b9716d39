import * as z from 'zod';
import {
  moveSuggestion,
  type Suggestion,
  type SuggestionStatus,
  suggestionId,
} from '#domain/subsidy/claims/suggestion.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { inForce } from '../../zone/in-force.ts';
import { firstSuggestion } from './first-suggestion.ts';

/** Where each wish leads, by which move, and what it is called in the record. */
const wishes = {
  true: { status: 'muted', action: 'mute', type: 'ProgrammeMuted' },
  false: { status: 'suggested', action: 'unmute', type: 'ProgrammeUnmuted' },
} as const satisfies Record<string, { readonly status: SuggestionStatus; action: string; type: string }>;

type Wish = (typeof wishes)[keyof typeof wishes];

const standingAs = (
  before: Suggestion | undefined,
  programme: Programme,
  subjectId: string,
  { status, action }: Wish,
  moment: Moment,
): Suggestion =>
  before
    ? changed(before, moment, { status: moveSuggestion(before.status, action) })
    : { ...firstSuggestion(programme, subjectId, moment), status };

/** Whether the subject wants to hear of a programme. Said twice, it is said once. */
export const muteProgramme = route(
  {
    id: 'muteProgramme',
    method: 'PUT',
    path: '/api/applicant/subsidy/{subjectId}/programmes/{programmeId}/muting',
    who: 'member',
    summary: { zh: '不再提示该项目', en: 'Hear of a programme, or no longer' },
    params: z.object({ subjectId: z.string(), programmeId: z.string() }),
    body: z.object({ muted: z.boolean() }),
    answer: z.object({ muted: z.boolean() }),
  },
  async (ports, { params: { subjectId, programmeId }, body: { muted }, actor }) => {
    const moment = momentOf(ports);
    const programme = await inForce(ports.zone, 'programme', programmeId, moment.today);
    if (!programme) return notFound('该项目', 'programme');
    const before = await ports.register.get('suggestion', suggestionId(programmeId, subjectId));
    const wish = wishes[`${muted}`];
    if ((before?.status ?? 'suggested') === wish.status) return { muted };
    const after = standingAs(before, programme, subjectId, wish, moment);
    await ports.register.commit({
      cases: [after],
      events: [happened(wish.type, moment, actor.person, after, before ? { before } : {})],
    });
    return { muted };
  },
);
