import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import type { Programme } from '../api/schema.ts';
import { SeveralDocuments } from '../filing/document/several-documents.tsx';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { useBusy } from '../parts/use-busy.ts';
import { freshKey, freshPlan, namedMilestones } from './fresh-plan.ts';
import { PlanForm } from './plan-form.tsx';
import { PlanPapers } from './plan-papers.tsx';
import { type Plan, refreshes, useProjects } from './use-projects.ts';

type Props = { readonly subjectId: string; readonly programme: Programme };

const NewProject = ({ subjectId, programme }: Props) => {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const [key] = useState(freshKey);
  const { busy, onBusy } = useBusy();
  const save = useAction(
    (plan: Plan) =>
      answerOf(
        api.PUT('/api/applicant/subsidy/{subjectId}/programmes/{programmeId}/projects/{key}', {
          params: { path: { subjectId, programmeId: programme.id, key } },
          body: plan,
        }),
      ),
    { refreshes, onDone: ({ id }) => void navigate(`/e/${subjectId}/projects/${id}`) },
  );
  return (
    <Page
      title={`${t('project.new')} · ${say(programme.title)}`}
      lead={t('project.newLead')}
      crumbs={[{ title: t('project.title'), to: `/e/${subjectId}/projects` }]}
    >
      <DemonstrationNote shown={programme.demonstration} />
      <Section>
        <PlanForm
          initial={freshPlan(programme)}
          named={namedMilestones(programme)}
          running={save.running}
          busy={busy}
          onSave={save.run}
        >
          <PlanPapers programme={programme}>
            {(paper) => <SeveralDocuments {...paper} onBusy={onBusy} subjectId={subjectId} />}
          </PlanPapers>
        </PlanForm>
        <TroubleNote thrown={save.trouble} />
      </Section>
    </Page>
  );
};

/** A project as it begins: a plan under one programme. */
export const NewProjectPage = () => {
  const { subjectId = '', programmeId = '' } = useParams();
  const query = useProjects(subjectId);
  return (
    <Loaded query={query} rows={8}>
      {({ programmes }) => {
        const programme = programmes.find(({ id }) => id === programmeId);
        return programme ? <NewProject subjectId={subjectId} programme={programme} /> : <NotFound />;
      }}
    </Loaded>
  );
};
