import { answerOf, api } from '../api/client.ts';
import { SeveralDocuments } from '../filing/document/several-documents.tsx';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { useBusy } from '../parts/use-busy.ts';
import { namedMilestones } from './fresh-plan.ts';
import { PlanForm } from './plan-form.tsx';
import { PlanPapers } from './plan-papers.tsx';
import { type Plan, type Project, type ProjectSeen, refreshes } from './use-projects.ts';

/** The last part of its id is the word that whoever proposed it has made. */
const keyOf = ({ id }: Project): string => id.slice(id.lastIndexOf('-') + 1);

/** The plan of a project that is being written, or changed. */
export const EditPlan = ({ seen: { project, programme, documents } }: { readonly seen: ProjectSeen }) => {
  const { t } = useWords();
  const { busy, onBusy } = useBusy();
  const save = useAction(
    (body: Plan) =>
      answerOf(
        api.PUT('/api/applicant/subsidy/{subjectId}/programmes/{programmeId}/projects/{key}', {
          params: {
            path: { subjectId: project.subjectId, programmeId: project.programmeId, key: keyOf(project) },
          },
          body,
        }),
      ),
    { refreshes },
  );
  return (
    <Section title={t('project.edit')}>
      <PlanForm
        key={project.version}
        initial={project.plan}
        named={namedMilestones(programme)}
        running={save.running}
        busy={busy}
        onSave={save.run}
      >
        <PlanPapers programme={programme}>
          {(paper) => (
            <SeveralDocuments {...paper} onBusy={onBusy} subjectId={project.subjectId} known={documents} />
          )}
        </PlanPapers>
      </PlanForm>
      <TroubleNote thrown={save.trouble} />
    </Section>
  );
};
