import * as z from 'zod';
import { AskedPaper, mayBring, mostAskedPapers } from '../../casework/papers.ts';

const asked = z.array(AskedPaper).max(mostAskedPapers).default([]);

/** The papers that go with a project, by who brings them: with its plan, with the asking for its acceptance, from the site. */
export const ProjectPapers = z.object({ plan: asked, acceptance: asked, inspection: asked });
export type ProjectPapers = Readonly<z.infer<typeof ProjectPapers>>;

export type PaperStage = keyof ProjectPapers;
export const paperStages = ['plan', 'acceptance', 'inspection'] as const satisfies readonly PaperStage[];

/** What may be brought at one stage of a project, also where its programme asks for nothing. */
export const papersAt = ({ papers }: { readonly papers?: ProjectPapers | undefined }, stage: PaperStage) =>
  mayBring(papers?.[stage] ?? []);
