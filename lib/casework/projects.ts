import { ProjectApproval } from '../workflows/project-approval.ts';
import { everyNight, type Ground } from './ground.ts';

/** Projects that are decided before anything of them is claimed, and those that came to nothing in time. */
export const projectCasework = (ground: Ground) => {
  const { scope, store, make } = ground;
  const lapse = make('LapseProjects', {
    entry: 'subsidy/projects/lapse-projects.schedule',
    impact: 'Projects whose milestones nobody claims stay under way.',
    grants: { register: 'write' },
  });
  everyNight(ground, 'LapseProjectsEveryNight', { does: lapse, minute: '30' });
  const carry = make('CarryProject', {
    entry: 'subsidy/projects/carry-project.task',
    impact: 'Projects are proposed or voted upon, and do not move.',
    grants: { register: 'write' },
  });
  return { project: new ProjectApproval(scope, 'ProjectApproval', store.register, carry).workflow };
};
