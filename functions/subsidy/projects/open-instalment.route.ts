import * as z from 'zod';
import { Claim, instalmentId } from '#domain/subsidy/claims/claim.ts';
import { Instalment } from '#domain/subsidy/claims/instalment.ts';
import { isRefused } from '#domain/subsidy/projects/claimed-again.ts';
import { milestoneOf } from '#domain/subsidy/projects/instalments.ts';
import { milestoneDefects } from '#domain/subsidy/projects/milestone-defects.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { firstClaim, opened, stands } from '../claims/first-claim.ts';
import { asOwner } from '../claims/own-claim.ts';
import { againObjections } from './again-objections.ts';
import { claimsUnder, ownProject, withRule } from './read-project.ts';

/** Opens the one claim of a milestone, or opens it anew where it came to nothing. Asked twice, it is the same claim. */
export const openInstalment = route(
  {
    id: 'openInstalment',
    method: 'PUT',
    path: '/api/applicant/subsidy/{subjectId}/projects/{projectId}/milestones/{milestoneId}',
    who: 'member',
    summary: { zh: '申报专项节点', en: 'Claim a milestone of a project' },
    params: z.object({ subjectId: z.string(), projectId: z.string(), milestoneId: z.string() }),
    answer: Claim,
  },
  async (ports, { params, actor }) => {
    const own = await ownProject(ports, params);
    if (own instanceof Refused) return own;
    const { project, programme } = await withRule(ports, own);
    const defects = milestoneDefects(project, params.milestoneId, await claimsUnder(ports, project));
    if (defects.length > 0) return new Refused(409, defects);
    const milestone = milestoneOf(project, params.milestoneId);
    if (!milestone) return notFound('该节点', 'milestone');
    const instalment = Instalment.parse({ projectId: project.id, milestone });
    const before = await ports.register.get('claim', instalmentId(instalment));
    const moment = momentOf(ports);
    const refused = before && isRefused(before);
    const objections = refused ? await againObjections(ports, milestone, before, moment) : [];
    if (objections.length > 0) return new Refused(409, objections);
    if (!refused && stands(before)) return asOwner(before);
    const fresh = firstClaim(programme, project.subjectId, moment, { instalment });
    const { after, change } = opened(before, fresh, moment, actor.person);
    await ports.register.commit({ ...change, unmoved: [project] });
    return asOwner(after);
  },
);
