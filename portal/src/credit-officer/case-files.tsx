import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import type { CaseEvent, Subject } from '../api/schema.ts';
import { EventList } from '../case/event-list.tsx';
import { type Credit, CreditEffects } from '../credit/credit-effects.tsx';
import { CreditEntries } from '../credit/credit-entries.tsx';
import { appealStatusWords, proposalStatusWords, repairStatusWords } from '../credit/statuses.ts';
import { useWords, type WordKey } from '../language/use-words.ts';
import { type Fact, Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark, type StatusWord } from '../parts/status-mark.tsx';

type FileProps = { readonly id: string; readonly decide: ReactNode };

type CreditCaseProps = {
  readonly title: WordKey;
  readonly word: StatusWord;
  readonly subject: Subject;
  readonly credit: Credit;
  readonly events: readonly CaseEvent[];
  readonly decide: ReactNode;
  readonly children: ReactNode;
};

/** A case about credit: what is said, beside the record that it speaks of. */
const CreditCase = ({ title, word, subject, credit, events, decide, children }: CreditCaseProps) => {
  const { t } = useWords();
  return (
    <Page
      title={t(title)}
      lead={<Link to={`/work/subject/${encodeURIComponent(subject.id)}`}>{subject.name}</Link>}
      extra={<StatusMark word={word} />}
      crumbs={[{ title: t('work.title'), to: '/work' }]}
    >
      <div className="kouan-columns">
        <div className="kouan-stack">
          {children}
          <CreditEffects credit={credit} />
          <CreditEntries credit={credit} />
          <EventList events={events} />
        </div>
        <div className="kouan-stack">{decide}</div>
      </div>
    </Page>
  );
};

export const BanProposalFile = ({ id, decide }: FileProps) => {
  const { t } = useWords();
  const query = useQuery({
    queryKey: ['file', 'ban-proposal', id],
    queryFn: () => answerOf(api.GET('/api/officer/ban-proposals/{id}', { params: { path: { id } } })),
  });
  const factsOf = ({ kind, scope, from, to, document, remark }: Ban, by: string): Fact[] => [
    { label: t('creditDesk.kind'), value: kind },
    { label: t('creditDesk.scope'), value: t(`scope.${scope}`) },
    { label: t('creditDesk.from'), value: from },
    { label: t('creditDesk.to'), value: to },
    { label: t('creditDesk.document'), value: document },
    { label: t('creditDesk.remark'), value: remark },
    { label: t('creditDesk.proposedBy'), value: by },
  ];
  return (
    <Loaded query={query} rows={8}>
      {({ proposal, ...rest }) => (
        <CreditCase
          title="creditDesk.banTitle"
          word={proposalStatusWords[proposal.status]}
          decide={decide}
          {...rest}
        >
          <Section title={t('creditDesk.banTitle')}>
            <Facts facts={factsOf(proposal.ban, proposal.proposedBy)} />
            {proposal.findings.length > 0 && <RefusalList refusals={proposal.findings} />}
          </Section>
        </CreditCase>
      )}
    </Loaded>
  );
};

type Ban = {
  readonly kind: string;
  readonly scope: Credit['bans'][number]['scope'];
  readonly from: string;
  readonly to?: string | undefined;
  readonly document: string;
  readonly remark: string;
};

type Document = { readonly id: string; readonly fileName: string };

const Statement = ({
  text,
  about,
  documents,
}: {
  text: string;
  about: string;
  documents: readonly Document[];
}) => {
  const { t } = useWords();
  return (
    <Section title={t('creditDesk.said')}>
      <p className="kouan-quote">{text}</p>
      <Facts
        columns={1}
        facts={[
          { label: t('creditDesk.about'), value: about },
          {
            label: t('credit.documents'),
            value: documents.map(({ fileName }) => fileName).join('、') || '—',
          },
        ]}
      />
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
              documents={documents}
            />
          </CreditCase>
        );
      }}
    </Loaded>
  );
};
