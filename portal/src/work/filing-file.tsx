import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { Opinions } from '../case/opinions.tsx';
import { applicationStatusWords, filingStatuses } from '../case/statuses.ts';
import { ContentFacts, EntryFigures } from '../filing/entry/entry-facts.tsx';
import { InspectionNote } from '../filing/entry/inspection-note.tsx';
import { SuspensionNote } from '../filing/entry/suspension-note.tsx';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { DocumentList } from './document-list.tsx';
import { SubjectFacts } from './subject-facts.tsx';
import { Supervision } from './supervision/supervision.tsx';

type File = Answer<'getFilingCase'>;
type PartProps = { readonly file: File };

const Entry = ({ file: { filing, mode, documents } }: PartProps) => {
  const { t } = useWords();
  return (
    <Section title={t('filing.entry')} extra={<StatusMark word={filingStatuses[filing.status]} />}>
      <EntryFigures filing={filing} />
      {filing.suspension && <SuspensionNote suspension={filing.suspension} />}
      {filing.inspection && <InspectionNote inspection={filing.inspection} />}
      <ContentFacts mode={mode} content={filing} documents={documents} />
    </Section>
  );
};

const Applications = ({ file: { applications } }: PartProps) => {
  const { t } = useWords();
  return (
    <Section title={t('filing.history')}>
      <ul className="kouan-rows">
        {applications.toReversed().map(({ id, purpose, status, submittedOn }) => (
          <li key={id} className="kouan-row">
            <Link to={`/work/application/${encodeURIComponent(id)}`}>
              {t(`purpose.${purpose}`)}
              {submittedOn && ` · ${t('filing.submittedAt', { day: submittedOn })}`}
            </Link>
            <StatusMark word={applicationStatusWords[status]} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

const FileView = ({ file, decide }: PartProps & { readonly decide: ReactNode }) => {
  const { t, say } = useWords();
  const { filing, subject, mode, documents, tasks, events, people } = file;
  return (
    <Page
      title={subject.name}
      lead={t('filing.title', { mode: say(mode.title) })}
      crumbs={[{ title: t('work.title'), to: '/work' }]}
    >
      <DemonstrationNote shown={mode.demonstration} />
      <CaseColumns
        stays
        beside={
          <>
            {tasks.length > 0 && decide}
            <Supervision filing={filing} />
            {tasks.length > 0 && <Opinions tasks={tasks} people={people} />}
          </>
        }
      >
        <Entry file={file} />
        <DocumentList mode={mode} chosen={filing.documents} documents={documents} />
        <Applications file={file} />
        <SubjectFacts subject={subject} />
        <EventList events={events} people={people} />
      </CaseColumns>
    </Page>
  );
};

/** An entry of the register as the zone's people see it: what holds, what led to it, and what they may do about it. */
export const FilingFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const query = useQuery({
    queryKey: ['file', 'filing', id],
    queryFn: () =>
      answerOf(api.GET('/api/officer/filings/{filingId}', { params: { path: { filingId: id } } })),
  });
  return (
    <Loaded query={query} rows={10}>
      {(file) => <FileView file={file} decide={decide} />}
    </Loaded>
  );
};
