import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { appealStatusWords, repairStatusWords } from '../credit/statuses.ts';
import { SaidDocuments } from '../filing/document/said-documents.tsx';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { CreditCase } from './credit-case.tsx';

type FileProps = { readonly id: string; readonly decide: ReactNode };

type StatementProps = {
  readonly text: string;
  readonly about: string;
  readonly subjectId: string;
  readonly documents: readonly { readonly id: string; readonly fileName: string }[];
};

const Statement = ({ text, about, subjectId, documents }: StatementProps) => {
  const { t } = useWords();
  return (
    <Section title={t('creditDesk.said')}>
      <p className="kouan-quote">{text}</p>
      <Facts columns={1} facts={[{ label: t('creditDesk.about'), value: about }]} />
      <SaidDocuments title={t('credit.documents')} subjectId={subjectId} documents={documents} />
    </Section>
  );
};

const titleIn = (entries: readonly { entryId: string; title: { zh: string; en: string } }[], id: string) =>
  entries.find(({ entryId }) => entryId === id)?.title;

export const AppealFile = ({ id, decide }: FileProps) => {
  const { say } = useWords();
  const query = useQuery({
    queryKey: ['file', 'appeal', id],
    queryFn: () => answerOf(api.GET('/api/officer/appeals/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query} rows={8}>
      {({ appeal, documents, ...rest }) => {
        const title = titleIn(rest.credit.events, appeal.eventId);
        return (
          <CreditCase
            title="creditDesk.appealTitle"
            word={appealStatusWords[appeal.status]}
            decide={decide}
            {...rest}
          >
            <Statement
              text={appeal.statement}
              about={title ? say(title) : appeal.eventId}
              subjectId={appeal.subjectId}
              documents={documents}
            />
          </CreditCase>
        );
      }}
    </Loaded>
  );
};

export const RepairFile = ({ id, decide }: FileProps) => {
  const { say } = useWords();
  const query = useQuery({
    queryKey: ['file', 'repair', id],
    queryFn: () => answerOf(api.GET('/api/officer/repairs/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query} rows={8}>
      {({ repair, documents, ...rest }) => {
        const title = titleIn(rest.credit.bans, repair.banId);
        return (
          <CreditCase
            title="creditDesk.repairTitle"
            word={repairStatusWords[repair.status]}
            decide={decide}
            {...rest}
          >
            <Statement
              text={repair.statement}
              about={title ? say(title) : repair.banId}
              subjectId={repair.subjectId}
              documents={documents}
            />
          </CreditCase>
        );
      }}
    </Loaded>
  );
};
