import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { SaidDocuments } from '../filing/document/said-documents.tsx';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useHistory } from '../work/use-history.ts';
import { PlanFacts } from './plan-facts.tsx';
import { coursePlanStatusWords } from './statuses.ts';

type File = Answer<'getCoursePlanCase'>;
type Edition = File['plan']['earlier'][number];

const Said = ({ said }: { readonly said: string | undefined }) => {
  const { t } = useWords();
  return (
    said && (
      <p>
        <strong>{t('course.answer')}</strong>：{said}
      </p>
    )
  );
};

const Earlier = ({ earlier }: { readonly earlier: readonly Edition[] }) => {
  const { t } = useWords();
  if (earlier.length === 0) return null;
  return (
    <Section title={t('course.earlier')}>
      {earlier.map((one, n) => (
        <details key={one.filedOn + String(n)} className="kouan-fold">
          <summary>
            {t('course.edition', { edition: String(n + 1) })} · {one.filedOn}{' '}
            <StatusMark word={coursePlanStatusWords[one.status]} />
          </summary>
          <PlanFacts content={one.content} kind={one.content.courseKind} />
          <Said said={one.answer} />
        </details>
      ))}
    </Section>
  );
};

type FileProps = { readonly id: string; readonly decide: ReactNode };

const PlanView = ({ file, id, decide }: FileProps & { readonly file: File }) => {
  const { t, say } = useWords();
  const { plan, kindTitle, documents, subjectName } = file;
  const history = useHistory('course-plan', id);
  return (
    <Page
      title={`${t('course.title')} · ${subjectName}`}
      lead={`${plan.number} ${plan.content.name}`}
      extra={<StatusMark word={coursePlanStatusWords[plan.status]} />}
      crumbs={[{ title: t('work.title'), to: '/work' }]}
    >
      <CaseColumns beside={decide}>
        <Section
          title={t('course.edition', { edition: String(plan.edition) })}
          extra={
            <span className="kouan-muted">
              {t('course.filedOn')} {plan.filedOn}
            </span>
          }
        >
          <PlanFacts content={plan.content} kind={say(kindTitle)} />
          <Said said={plan.answer} />
          <SaidDocuments title={t('course.syllabus')} subjectId={plan.subjectId} documents={documents} />
        </Section>
        <Earlier earlier={plan.earlier} />
        <Loaded query={history}>
          {({ events, people }) => <EventList events={events} people={people} />}
        </Loaded>
      </CaseColumns>
    </Page>
  );
};

/** A course plan as the leading department reads it. */
export const CoursePlanFile = ({ id, decide }: FileProps) => {
  const query = useQuery({
    queryKey: ['file', 'course-plan', id],
    queryFn: () => answerOf(api.GET('/api/officer/course-plans/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query} rows={8}>
      {(file) => <PlanView file={file} id={id} decide={decide} />}
    </Loaded>
  );
};
