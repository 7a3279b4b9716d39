import type { Task } from '#domain/casework/task.ts';
import { moveProject } from '#domain/subsidy/projects/lifecycle.ts';
import type { Project } from '#domain/subsidy/projects/project.ts';
import { changed, happened } from '../../casework/writing.ts';
import type { Change } from '../../ports.ts';
import type { ProjectScene } from './project-work.ts';

/** The moves of a project, as the record calls them. */
const types = {
  propose: 'ProjectProposed',
  return: 'ProjectReturned',
  draft: 'OpinionsGiven',
  convene: 'ConferenceConvened',
  submit: 'DecisionSubmitted',
  adjourn: 'SittingAdjourned',
  agree: 'ConferenceAgreed',
  redraft: 'DecisionReturned',
  confirm: 'ProjectApproved',
  refuse: 'ProjectRefused',
  keep: 'ChangeDropped',
  change: 'ChangeBegun',
  inspect: 'AcceptanceAsked',
  accept: 'ProjectAccepted',
  object: 'ProjectNotAccepted',
  withdraw: 'ProjectWithdrawn',
  lapse: 'ProjectLapsed',
} as const satisfies Readonly<Record<string, string>>;
export type ProjectMove = keyof typeof types;

type Told = {
  readonly patch?: Partial<Project>;
  readonly data?: Record<string, unknown>;
  /** Who is asked then. */
  readonly asks?: (scene: ProjectScene) => readonly Task[];
};

/** The project moved on: how it stands, who is asked, and what the record says. */
export const movedOn = (
  { project, moment }: Pick<ProjectScene, 'project' | 'moment'>,
  action: ProjectMove,
  by: string,
  { patch = {}, data }: Omit<Told, 'asks'> = {},
): Change & { readonly cases: readonly [Project] } => {
  const after = changed(project, moment, { ...patch, status: moveProject(project.status, action) });
  return {
    cases: [after],
    events: [happened(types[action], moment, by, after, { before: project, ...(data ? { data } : {}) })],
  };
};

/** The same, with the question that follows. */
export const movedAndAsked = (
  scene: ProjectScene,
  action: ProjectMove,
  by: string,
  { asks = () => [], ...told }: Told,
): Change => {
  const change = movedOn(scene, action, by, told);
  return { ...change, opens: asks({ ...scene, project: change.cases[0] }) };
};
