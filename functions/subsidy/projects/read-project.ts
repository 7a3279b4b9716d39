import { type ProjectRule, projectRuleOf } from '#domain/subsidy/programme/amount-rule.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { claimsOfProject } from '#domain/subsidy/projects/instalments.ts';
import type { Project } from '#domain/subsidy/projects/project.ts';
import { notFound, type Refused, refused } from '../../edge/problem.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';

type Needs = Pick<Ports, 'register' | 'zone'>;

/** A project that has been read, with the version of the programme it was proposed under and its subject. */
export const withRule = async ({ register, zone }: Needs, project: Project) => {
  const [programme, subject] = await Promise.all([
    zone.version('programme', project.programmeId, project.programmeVersion),
    register.get('subject', project.subjectId),
  ]);
  const rule = programme && projectRuleOf(programme);
  if (!programme || !rule || !subject)
    throw new NoSuchCase(`The project ${project.id} lacks its programme, or its subject.`);
  return { project, programme, rule, subject };
};

export const readProject = async (ports: Needs, id: string) => {
  const project = await ports.register.get('project', id);
  if (!project) throw new NoSuchCase(`There is no project ${id}.`);
  return withRule(ports, project);
};

export const noProject = () => notFound('该专项', 'project');

/** The subject's own project; another's is not there for it. */
export const ownProject = async (
  { register }: Pick<Ports, 'register'>,
  { subjectId, projectId }: { readonly subjectId: string; readonly projectId: string },
): Promise<Project | Refused> => {
  const project = await register.get('project', projectId);
  return project?.subjectId === subjectId ? project : noProject();
};

/** The claims of a project, as they stand now. */
export const claimsUnder = async ({ register }: Pick<Ports, 'register'>, project: Project) =>
  claimsOfProject(project, await register.ownedBy('claim', project.subjectId));

export const notNow = (
  { status }: Project,
  expected: { readonly zh: string; readonly en: string },
): Refused =>
  refused(409, {
    code: 'PROJECT-NOT-NOW',
    severity: 'hard',
    at: 'projectId',
    found: status,
    expected,
    reason: { zh: '专项目前的状态不能这样办理。', en: 'As the project stands, this cannot be done.' },
    next: { zh: '请刷新页面，查看专项目前的状态。', en: 'Reload the page, and see where it stands.' },
  });

/** The rule by which a programme pays for projects; others are claimed from at once. */
export const ruleOf = (programme: Programme): ProjectRule | Refused =>
  projectRuleOf(programme) ??
  refused(409, {
    code: 'PROGRAMME-WITHOUT-PROJECTS',
    severity: 'hard',
    at: 'programmeId',
    found: programme.title.zh,
    expected: { zh: '分期拨付或一事一议的项目', en: 'a programme that pays for projects' },
    reason: {
      zh: '该项目直接申报，不需要先批准专项。',
      en: 'This programme is claimed from at once, without a project.',
    },
    next: { zh: '请在“可申报项目”中直接申报。', en: 'Claim it under “Programmes”.' },
  });
