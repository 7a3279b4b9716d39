import { type AskedPaper, type Papers, paperDefects } from '#domain/casework/papers.ts';
import type { Task } from '#domain/casework/task.ts';
import type { SubjectDocument } from '#domain/filing/document.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { type Refused, refused } from '../edge/problem.ts';
import { documentsMissing } from '../filing/documents/documents-missing.ts';
import type { Ports } from '../ports.ts';

type Bringing = {
  readonly subjectId: string;
  readonly asked: readonly AskedPaper[];
  readonly papers: Papers;
  /** Which documents of the subject whoever brings them may name; its own where nothing is said. */
  readonly mayServe?: ((document: SubjectDocument) => boolean) | undefined;
};

const eachFile = (papers: Papers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(papers).flatMap(([asked, ids]) => ids.map((id, n) => [`${asked}.${n + 1}`, id])),
  );

/** All that stands against these papers: what is asked and not there, what nobody asked for, what has not arrived. */
export const papersAmiss = async (
  ports: Pick<Ports, 'register'>,
  { subjectId, asked, papers, mayServe }: Bringing,
): Promise<readonly Refusal[]> => {
  const missing = await documentsMissing(ports, subjectId, eachFile(papers), { field: 'papers', mayServe });
  return [...paperDefects(asked, papers), ...(missing?.refusals ?? [])];
};

/** Why papers do not go with this answer: the subject's own may, and what a department has brought. */
export const papersObjected = async (
  ports: Pick<Ports, 'register'>,
  { asksPapers: asked = [], subjectId = '' }: Task,
  papers: Papers,
): Promise<Refused | undefined> => {
  const defects = await papersAmiss(ports, { subjectId, asked, papers, mayServe: () => true });
  return defects.length > 0 ? refused(422, ...defects) : undefined;
};
