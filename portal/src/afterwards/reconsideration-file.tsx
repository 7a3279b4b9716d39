import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { SaidDocuments } from '../filing/document/said-documents.tsx';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useHistory } from '../work/use-history.ts';
import { reconsiderationStatusWords } from './statuses.ts';

type File = Answer<'getReconsiderationCase'>;

const Said = ({ file: { reconsideration, documents } }: { readonly file: File }) => {
  const { t } = useWords();
  const { statement, against, decidedOn, lodgedOn, claimId, subjectId, answer } = reconsideration;
  return (
    <Section title={t('reconsideration.statement')}>
      <p className="kouan-quote">{statement}</p>
      <div className="kouan-list-gap">
        <Facts
          facts={[
            { label: t('reconsideration.against'), value: t(`reconsideration.${against}`) },
            { label: t('reconsideration.decidedOn'), value: decidedOn },
            { label: t('reconsideration.lodgedOn'), value: lodgedOn },
            {
              label: t('reconsideration.claim'),
              value: <Link to={`/work/claim/${encodeURIComponent(claimId)}`}>{claimId}</Link>,
            },
            ...(answer ? [{ label: t('reconsideration.answer'), value: answer }] : []),
          ]}
        />
      </div>
      <SaidDocuments title={t('reconsideration.documents')} subjectId={subjectId} documents={documents} />
    </Section>
  );
};

type FileProps = { readonly id: string; readonly decide: ReactNode };

const ReconsiderationView = ({ file, id, decide }: FileProps & { readonly file: File }) => {
  const { t, say } = useWords();
  const history = useHistory('reconsideration', id);
  return (
    <Page
      title={`${t('reconsideration.title')} · ${file.subjectName}`}
      lead={say(file.programmeTitle)}
      extra={<StatusMark word={reconsiderationStatusWords[file.reconsideration.status]} />}
      crumbs={[{ title: t('work.title'), to: '/work' }]}
    >
      <CaseColumns beside={decide}>
        <Said file={file} />
        {file.findings.length > 0 && (
          <Section title={t('reconsideration.findings')}>
            <RefusalList refusals={file.findings} />
          </Section>
        )}
        <Loaded query={history}>
          {({ events, people }) => <EventList events={events} people={people} />}
        </Loaded>
      </CaseColumns>
    </Page>
  );
};

/** A request for reconsideration as the lead reads it who had no part in the decision. */
export const ReconsiderationFile = ({ id, decide }: FileProps) => {
  const query = useQuery({
    queryKey: ['file', 'reconsideration', id],
    queryFn: () => answerOf(api.GET('/api/officer/reconsiderations/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query} rows={8}>
      {(file) => <ReconsiderationView file={file} id={id} decide={decide} />}
    </Loaded>
  );
};
