import * as z from 'zod';
import { caseFields, Instant } from '../../casework/case.ts';
import { WorkingDayClock } from '../../casework/clock.ts';
import { documentsIn, Papers } from '../../casework/papers.ts';
import { Department } from '../../casework/role.ts';
import { Day } from '../../shared/day.ts';
import { Refusal } from '../../shared/refusal.ts';
import { hasEnded, type ProjectStatus, projectStatuses } from './lifecycle.ts';
import { ProjectTerms } from './milestone.ts';
import { Plan } from './plan.ts';

/** The terms that are in force, and who confirmed them when. */
const Decision = ProjectTerms.extend({ plan: Plan, decidedOn: Day, round: z.int().positive() });

/** What the site was found to be, by whom. */
const Acceptance = z.object({ on: Day, at: Instant, by: z.string(), findings: z.string() });

/** One asking for the acceptance: what its subject brought with it, and what whoever went there brought back. */
const Visit = z.object({
  round: z.int().positive(),
  askedOn: Day,
  papers: Papers,
  inspection: z.object({ on: Day, by: z.string(), accepted: z.boolean(), papers: Papers }).optional(),
});
export type Visit = Readonly<z.infer<typeof Visit>>;

/** Something that is supported in instalments: proposed, decided, reached milestone by milestone, accepted. */
export const Project = z.object({
  ...caseFields,
  kind: z.literal('project'),
  subjectId: z.string(),
  programmeId: z.string(),
  programmeVersion: z.int().positive(),
  periodId: z.string(),
  status: z.enum(projectStatuses),
  round: z.int().positive(),
  /** Absent where the subject proposed it itself. */
  proposedFor: Department.optional(),
  plan: Plan,
  /** Of a change: why. What it changes stands in the plan; what was decided before stays in force meanwhile. */
  changeReason: z.string().optional(),
  agreed: z.array(Department),
  clocks: z.record(z.string(), WorkingDayClock),
  findings: z.array(Refusal),
  /** What the leading department has put before the conference. */
  drafted: ProjectTerms.optional(),
  /** What was decided last. */
  decision: Decision.optional(),
  /** What was decided before that, the first first, each with the plan it was decided upon. */
  earlier: z.array(Decision).default([]),
  acceptance: Acceptance.optional(),
  /** Every asking for the acceptance, the first first. */
  visits: z.array(Visit).default([]),
});
export type Project = z.infer<typeof Project>;

/** Many of a subject under one programme, told apart by a word that whoever proposes has made. */
export const ProjectKey = z.string().regex(/^[a-z0-9]{4,12}$/);
export const projectId = (programmeId: string, subjectId: string, key: string) =>
  `${programmeId}-${subjectId}-${key}`;

/** Milestones are claimed by what was decided last, also while a change of it is asked for. */
export const isClaimable = ({ status, decision }: Pick<Project, 'status' | 'decision'>): boolean =>
  decision !== undefined && !hasEnded(status);

type MaybeDecided = { readonly decision?: unknown };

/** How it ends where what is asked for comes to nothing: a change leaves the project as it was. */
export const withoutResult = <Otherwise extends 'refuse' | 'withdraw'>(
  { decision }: MaybeDecided,
  otherwise: Otherwise,
): 'keep' | Otherwise => (decision ? 'keep' : otherwise);

/** What its subject gives up: a change alone, or the project itself, however far that has come. */
export const givenUp = (project: MaybeDecided & Pick<Project, 'status'>): 'keep' | 'withdraw' =>
  project.status === 'under-way' ? 'withdraw' : withoutResult(project, 'withdraw');

/** A project again as it was decided: nothing of a change that came to nothing stays. */
export const asDecided = ({ decision }: Pick<Project, 'decision'>): Partial<Project> =>
  decision ? { plan: decision.plan, drafted: undefined, changeReason: undefined, findings: [] } : {};

export const isBeingWritten = ({ status }: Pick<Project, 'status'>): boolean => status === 'draft';

type Brought = Pick<Project, 'plan' | 'decision' | 'earlier' | 'visits'>;

/** Every document that is brought with a project, also with what was decided before: its readers are shown no others. */
export const documentsOf = ({ plan, decision, earlier, visits }: Brought): string[] => {
  const decided = [...earlier, ...(decision ? [decision] : [])];
  const brought = [
    plan.papers,
    ...decided.map((one) => one.plan.papers),
    ...visits.flatMap(({ papers, inspection }) => [papers, ...(inspection ? [inspection.papers] : [])]),
  ];
  return [...new Set(brought.flatMap(documentsIn))];
};

/** What is said among officers before anything is decided. */
const amongOfficers: readonly ProjectStatus[] = ['being-drafted', 'in-conference', 'to-be-confirmed'];

/** The project as its subject reads it: what is drafted is nobody's to rely on, nor is who advised what. */
export const toldToSubject = ({ drafted: _drafted, ...project }: Project): Project => ({
  ...project,
  agreed: [],
  findings: amongOfficers.includes(project.status) ? [] : project.findings,
});
