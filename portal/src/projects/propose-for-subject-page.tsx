import { Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { typedSubject } from '#domain/filing/typed-subject.ts';
import { answerOf, api } from '../api/client.ts';
import type { Programme } from '../api/schema.ts';
import { DepartmentDocuments } from '../filing/document/department-documents.tsx';
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
import { type Plan, refreshes, useAllProjects } from './use-projects.ts';

const ProposeForSubject = ({ programme }: { readonly programme: Programme }) => {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const [key] = useState(freshKey);
  const [subject, setSubject] = useState('');
  const { busy, onBusy } = useBusy();
  const propose = useAction(
    (body: Plan) =>
      answerOf(
        api.PUT('/api/officer/subjects/{id}/programmes/{programmeId}/projects/{key}', {
          params: { path: { id: typedSubject(subject), programmeId: programme.id, key } },
          body,
        }),
      ),
    { refreshes, onDone: ({ id }) => void navigate(`/work/project/${encodeURIComponent(id)}`) },
  );
  return (
    <Page
      title={`${t('project.proposeForSubject')} · ${say(programme.title)}`}
      lead={t('project.proposeText')}
      crumbs={[{ title: t('project.title'), to: '/projects' }]}
    >
      <DemonstrationNote shown={programme.demonstration} />
      <Section>
        <Form layout="vertical">
          <Form.Item label={t('reportedTrade.find')} required>
            <Input
              value={subject}
              maxLength={60}
              autoComplete="off"
              aria-label={t('reportedTrade.find')}
              onChange={({ target }) => setSubject(target.value)}
            />
          </Form.Item>
        </Form>
        <PlanForm
          initial={freshPlan(programme)}
          named={namedMilestones(programme)}
          label={t('project.proposeNow')}
          running={propose.running}
          busy={busy}
          onSave={propose.run}
        >
          <PlanPapers programme={programme}>
            {(paper) => <DepartmentDocuments {...paper} onBusy={onBusy} subjectId={typedSubject(subject)} />}
          </PlanPapers>
        </PlanForm>
        <TroubleNote thrown={propose.trouble} />
      </Section>
    </Page>
  );
};

/** A department writes a plan for a subject, and proposes it in one step. */
export const ProposeForSubjectPage = () => {
  const { programmeId = '' } = useParams();
  const query = useAllProjects();
  return (
    <Loaded query={query} rows={8}>
      {({ programmes }) => {
        const programme = programmes.find(({ id }) => id === programmeId);
        return programme ? <ProposeForSubject programme={programme} /> : <NotFound />;
      }}
    </Loaded>
  );
};
