import * as z from 'zod';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { TypedPlan } from '#domain/subsidy/projects/plan.ts';
import { Project, ProjectKey, projectId } from '#domain/subsidy/projects/project.ts';
import { proposers, proposingDepartment } from '#domain/subsidy/projects/proposing.ts';
import { rememberName } from '../../casework/people.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound, Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { inForce } from '../../zone/in-force.ts';
import { firstProject } from './first-project.ts';
import { proposalDefects, proposed } from './proposal.ts';
import { ruleOf, withRule } from './read-project.ts';

const notTheirs = ({ title }: Programme) =>
  refused(403, {
    code: 'PROPOSAL-NOT-YOURS',
    severity: 'hard',
    at: 'programmeId',
    found: title.zh,
    expected: {
      zh: '可由部门提出的项目的审核部门',
      en: 'a department of a programme that lets departments propose',
    },
    reason: {
      zh: '该项目不由部门提出专项，或本部门不是其审核部门。',
      en: 'Departments do not propose projects under this programme, or yours is none of its departments.',
    },
    next: {
      zh: '请由企业自行提出，或联系牵头部门。',
      en: 'Let the subject propose it, or tell the leading department.',
    },
  });

/** A department proposes a project for a subject, written and put to the others in one step. Sent twice, it is one. */
export const proposeForSubject = route(
  {
    id: 'proposeForSubject',
    method: 'PUT',
    path: '/api/officer/subjects/{id}/programmes/{programmeId}/projects/{key}',
    who: proposers,
    summary: { zh: '为主体提出专项', en: 'Propose a project for a subject' },
    params: z.object({ id: z.string(), programmeId: z.string(), key: ProjectKey }),
    body: TypedPlan,
    answer: Project,
    status: 202,
  },
  async (ports, { params: { id: subjectId, programmeId, key }, body: plan, actor }) => {
    const moment = momentOf(ports);
    const id = projectId(programmeId, subjectId, key);
    const before = await ports.register.get('project', id);
    if (before) return before;
    const programme = await inForce(ports.zone, 'programme', programmeId, moment.today);
    if (!programme) return notFound('该项目', 'programme');
    const rule = ruleOf(programme);
    if (rule instanceof Refused) return rule;
    const department = proposingDepartment(programme, actor.offices);
    if (!department) return notTheirs(programme);
    if (!(await ports.register.get('subject', subjectId))) return notFound('该主体', 'subject');
    // Not in the register yet: that it is proposed is its first version.
    const written = {
      ...firstProject(programme, subjectId, key, plan, moment),
      proposedFor: department,
      version: 0,
    };
    const read = await withRule(ports, written);
    const defects = await proposalDefects(ports, read, moment.today);
    if (defects.length > 0) return new Refused(422, defects);
    await rememberName(ports, actor);
    await ports.register.commit({
      ...proposed({ ...read, moment }, actor.person),
      hands: [{ case: { kind: 'project', id }, person: actor.person, step: 'proposer' }],
      outsider: { person: actor.person, subjectId },
    });
    return (await ports.register.get('project', id)) ?? written;
  },
);
