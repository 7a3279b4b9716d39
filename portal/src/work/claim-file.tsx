import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { AdjustmentSheets } from '../adjustment/adjustment-sheets.tsx';
import { ClaimRecoveries } from '../afterwards/claim-recoveries.tsx';
import { answerOf, api } from '../api/client.ts';
import { useModeTitle } from '../api/modes.ts';
import type { Answer } from '../api/schema.ts';
import { AuditReports } from '../audit/audit-reports.tsx';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { Opinions } from '../case/opinions.tsx';
import { filingStatuses } from '../case/statuses.ts';
import { ClaimAmounts } from '../claims/claim-amounts.tsx';
import { ClaimParts } from '../claims/claim-parts.tsx';
import { claimTitle } from '../claims/claim-title.ts';
import { DerivationTable } from '../claims/derivation-table.tsx';
import { DrawnFrom } from '../claims/drawn-up.tsx';
import { EvidenceFacts } from '../claims/evidence/evidence-facts.tsx';
import { inReadingOrder } from '../claims/evidence/in-reading-order.ts';
import { KeptUntil } from '../claims/kept-until.tsx';
import { ScreenedLists } from '../claims/lines/screened-lists.tsx';
import { ReckonAgain } from '../claims/reckon-again.tsx';
import { RuleOutcomes } from '../claims/rule-outcomes.tsx';
import { claimStatusWords } from '../claims/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { Contents } from '../parts/contents.tsx';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { SubjectFacts } from './subject-facts.tsx';

type File = Answer<'getClaimCase'>;

const Papers = ({ file: { evidence } }: { readonly file: File }) => {
  const { t } = useWords();
  if (evidence.length === 0) return null;
  return (
    <Section title={t('claim.evidence')} anchor="evidence">
      <ul className="kouan-rows">
        {inReadingOrder(evidence).map((one) => (
          <li key={one.id}>
            <EvidenceFacts evidence={one}>
              {one.downloadUrl && (
                <a href={one.downloadUrl} aria-label={`${t('claim.download')} ${one.fileName}`}>
                  <DownloadOutlined aria-hidden="true" /> {t('claim.download')}
                </a>
              )}
            </EvidenceFacts>
            {one.findings.length > 0 && <RefusalList refusals={one.findings} />}
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Filings = ({ file: { filings } }: { readonly file: File }) => {
  const { t } = useWords();
  const modeTitle = useModeTitle();
  return (
    <Section title={t('kind.filing')}>
      <ul className="kouan-rows">
        {filings.map((filing) => (
          <li key={filing.id} className="kouan-row">
            <span>
              {modeTitle(filing.mode)} <span className="kouan-code kouan-muted">{filing.number}</span>
            </span>
            <StatusMark word={filingStatuses[filing.status]} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Rules = ({ file: { claim } }: { readonly file: File }) => {
  const { t } = useWords();
  return (
    <>
      {claim.screening.length > 0 && (
        <Section title={t('file.rules')} anchor="rules">
          <RuleOutcomes outcomes={claim.screening} />
        </Section>
      )}
      {claim.derivation.length > 0 && (
        <Section
          flush
          title={t('claim.derivation')}
          extra={claim.facts && <ReckonAgain claimId={claim.id} />}
        >
          <DerivationTable derivation={claim.derivation} />
        </Section>
      )}
    </>
  );
};

/** Facts, rules, lines, evidence, history: the order in which a claim is read. */
const FileContents = ({ file: { claim, evidence } }: { readonly file: File }) => {
  const { t } = useWords();
  return (
    <Contents
      entries={[
        { anchor: 'facts', title: t('file.subject') },
        ...(claim.screening.length > 0 ? [{ anchor: 'rules', title: t('file.rules') }] : []),
        ...(claim.drawnUp ? [{ anchor: 'drawn-up', title: t('claim.drawnUp') }] : []),
        ...(evidence.length > 0
          ? [
              { anchor: 'lines', title: t('claim.stepLines') },
              { anchor: 'evidence', title: t('claim.evidence') },
            ]
          : []),
        { anchor: 'history', title: t('file.history') },
      ]}
    />
  );
};

const ProjectLink = ({ file: { claim } }: { readonly file: File }) => {
  const { t } = useWords();
  if (!claim.instalment) return null;
  return (
    <Section title={t('project.ofProject')}>
      <Link to={`/work/project/${encodeURIComponent(claim.instalment.projectId)}`}>
        {claim.instalment.projectId}
      </Link>
    </Section>
  );
};

const ClaimFileView = ({ file, decide }: { readonly file: File; readonly decide: ReactNode }) => {
  const { t, say } = useWords();
  const { claim, programme, subject } = file;
  return (
    <Page
      title={subject.name}
      lead={claimTitle(claim, programme, say)}
      extra={<StatusMark word={claimStatusWords[claim.status]} />}
      crumbs={[{ title: t('work.title'), to: '/work' }]}
    >
      <DemonstrationNote shown={programme.demonstration} />
      <FileContents file={file} />
      <ClaimAmounts claim={claim} />
      <KeptUntil claim={claim} programme={programme} />
      <ClaimParts claim={claim} fundLines={file.fundLines} />
      <CaseColumns
        beside={
          <>
            {decide}
            <Opinions tasks={file.tasks} people={file.people} />
          </>
        }
      >
        <ProjectLink file={file} />
        <SubjectFacts subject={subject} anchor="facts" />
        <Filings file={file} />
        {claim.drawnUp && <DrawnFrom drawing={claim.drawnUp} pageOf={(id) => `/work/claim/${id}`} />}
        <Rules file={file} />
      </CaseColumns>
      <ClaimRecoveries claim={claim} />
      <AdjustmentSheets claim={claim} people={file.people} />
      <ScreenedLists claimId={claim.id} programme={programme} evidence={file.evidence} />
      <AuditReports reports={file.reports} />
      <Papers file={file} />
      <EventList events={file.events} people={file.people} />
    </Page>
  );
};

/** A claim as its reviewers see it: facts beside rules beside evidence, and what the others decided. */
export const ClaimFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const query = useQuery({
    queryKey: ['file', 'claim', id],
    queryFn: () => answerOf(api.GET('/api/officer/claims/{claimId}', { params: { path: { claimId: id } } })),
  });
  return (
    <Loaded query={query} rows={12}>
      {(file) => <ClaimFileView file={file} decide={decide} />}
    </Loaded>
  );
};
