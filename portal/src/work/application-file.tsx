import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { useDepartmentNames } from '../api/modes.ts';
import type { Answer } from '../api/schema.ts';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { Opinions } from '../case/opinions.tsx';
import { applicationStatusWords, filingStatuses } from '../case/statuses.ts';
import { ComparisonTable } from '../filing/comparison-table.tsx';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Facts } from '../parts/facts.tsx';
import { listed } from '../parts/listed.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { SubjectRisk } from '../subjects-officer/subject-risk.tsx';
import { comparedRows } from './compared.ts';
import { DocumentList } from './document-list.tsx';
import { SubjectFacts } from './subject-facts.tsx';

type File = Answer<'getApplicationCase'>;
type PartProps = { readonly file: File };

const Compared = ({ file }: PartProps) => {
  const { t, say, language } = useWords();
  const departmentName = useDepartmentNames();
  const rows = comparedRows(file, {
    say,
    answersFor: (departments) =>
      t('caseFile.answersFor', { departments: listed(departments.map(departmentName), language) }),
    verified: ({ department, on }) =>
      t('apply.verified', { department: departmentName(department), day: on }),
    verifiedOtherwise: ({ department, on, value }) =>
      t('caseFile.verifiedOtherwise', { department: departmentName(department), day: on, value }),
  });
  const title = t(file.filing ? 'caseFile.compared' : 'file.filled');
  return (
    <Section
      title={title}
      extra={
        file.filing && (
          <span className="kouan-small kouan-muted">{t('caseFile.touched', { n: file.touched.length })}</span>
        )
      }
    >
      <ComparisonTable caption={title} rows={rows} hasBefore={file.filing !== undefined} />
    </Section>
  );
};

const Rules = ({ file: { defects, application } }: PartProps) => {
  const { t } = useWords();
  const found = [...defects, ...application.findings];
  return (
    <Section title={t('file.rules')}>
      {found.length === 0 ? <span>{t('file.rulesMet')}</span> : <RefusalList refusals={found} />}
    </Section>
  );
};

/** What is applied for, since when, and the entry it would change. */
const Matter = ({ file: { application, filing, mode } }: PartProps) => {
  const { t, say, language } = useWords();
  const departmentName = useDepartmentNames();
  const { submittedOn, round, purpose, asked } = application;
  return (
    <Section>
      <Facts
        facts={[
          { label: t('file.mode'), value: say(mode.title) },
          { label: t('caseFile.purpose'), value: t(`purpose.${purpose}`) },
          {
            label: t('filing.submittedOn'),
            value: submittedOn && `${submittedOn} · ${t('filing.round', { n: round })}`,
          },
          {
            label: t('filing.departments'),
            value: listed(asked.map(departmentName), language) || t('filing.noDepartments'),
          },
          ...(filing
            ? [
                {
                  label: t('kind.filing'),
                  value: (
                    <>
                      <Link to={`/work/filing/${encodeURIComponent(filing.id)}`} className="kouan-code">
                        {filing.number}
                      </Link>{' '}
                      <StatusMark word={filingStatuses[filing.status]} />
                    </>
                  ),
                },
                { label: t('filing.valid'), value: `${filing.validFrom} – ${filing.validTo}` },
              ]
            : []),
        ]}
      />
    </Section>
  );
};

const FileView = ({ file, decide }: PartProps & { readonly decide: ReactNode }) => {
  const { t, say } = useWords();
  const { application, subject, mode, documents, tasks, events, people } = file;
  return (
    <Page
      title={subject.name}
      lead={`${say(mode.title)} · ${t(`purpose.${application.purpose}`)}`}
      extra={<StatusMark word={applicationStatusWords[application.status]} />}
      crumbs={[{ title: t('work.title'), to: '/work' }]}
    >
      <DemonstrationNote shown={mode.demonstration} />
      <CaseColumns beside={decide} stays>
        <Matter file={file} />
        <Compared file={file} />
        <DocumentList mode={mode} chosen={application.documents} documents={documents} />
        <Rules file={file} />
        <div className="kouan-side-by-side">
          <Opinions tasks={tasks} people={people} />
        </div>
        <SubjectFacts subject={subject} />
        <SubjectRisk id={subject.id} />
        <EventList events={events} people={people} />
      </CaseColumns>
    </Page>
  );
};

/** An application as its reviewers see it: what holds beside what is applied for, facts, papers, rules, opinions. */
export const ApplicationFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const query = useQuery({
    queryKey: ['file', 'application', id],
    queryFn: () => answerOf(api.GET('/api/officer/applications/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query} rows={10}>
      {(file) => <FileView file={file} decide={decide} />}
    </Loaded>
  );
};
