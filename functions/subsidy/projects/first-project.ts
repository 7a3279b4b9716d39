import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Plan } from '#domain/subsidy/projects/plan.ts';
import { type Project, projectId } from '#domain/subsidy/projects/project.ts';
import type { Moment } from '../../casework/writing.ts';

/** A project of which nothing but its plan is known. */
export const firstProject = (
  programme: Programme,
  subjectId: string,
  key: string,
  plan: Plan,
  { now }: Moment,
): Project => ({
  kind: 'project',
  id: projectId(programme.id, subjectId, key),
  version: 1,
  status: 'draft',
  openedAt: now,
  changedAt: now,
  subjectId,
  programmeId: programme.id,
  programmeVersion: programme.version,
  periodId: programme.period.id,
  round: 1,
  plan,
  agreed: [],
  clocks: {},
  findings: [],
  earlier: [],
  visits: [],
});
