import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { CaseColumns } from '../case/case-columns.tsx';
import { EventList } from '../case/event-list.tsx';
import { Opinions } from '../case/opinions.tsx';
import { useWords } from '../language/use-words.ts';
import { ChangeFigures } from '../lists/change-figures.tsx';
import { DifferenceTable } from '../lists/difference-table.tsx';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Figures } from '../parts/figures.tsx';
import { count } from '../parts/format.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { EntriesCard } from './entries-card.tsx';
import { ReportCard } from './report-card.tsx';
import { listVersionStatusWords } from './statuses.ts';
import { StewardActions } from './steward-actions.tsx';
import { UploadCard } from './upload-card.tsx';
import { useChanges, useIsKeeper, useVersion, useWorksOn, type VersionFile } from './use-versions.ts';
import { VersionFacts } from './version-facts.tsx';

type FileProps = { readonly file: VersionFile };
type Refusals = VersionFile['placement']['refusals'];

const Said = ({ type, title, refusals }: { type: 'error' | 'warning'; title: string; refusals: Refusals }) =>
  refusals.length > 0 && (
    <Alert type={type} showIcon title={title} description={<RefusalList refusals={refusals} />} />
  );

/** What must be heard before anything else: why it came back, and what stands against it. */
const Objections = ({ file: { version, placement } }: FileProps) => {
  const { t } = useWords();
  const { status, findings, imported } = version;
  const ended = status === 'published' || status === 'withdrawn' || status === 'refused';
  return (
    <>
      {status !== 'unreadable' && <Said type="error" title={t('adoption.sentBack')} refusals={findings} />}
      {!ended && <Said type="error" title={t('adoption.placement')} refusals={placement.refusals} />}
      {!ended && <Said type="warning" title={t('adoption.warnings')} refusals={placement.warnings} />}
      <Said type="warning" title={t('adoption.concerns')} refusals={imported?.concerns ?? []} />
    </>
  );
};

const ImportFigures = ({ file: { version, openRows, askedOfPeople } }: FileProps) => {
  const { t } = useWords();
  const { imported } = version;
  if (!imported) return null;
  const { totals } = imported;
  return (
    <Figures
      figures={[
        { label: t('adoption.rows'), value: count(totals.rows) },
        { label: t('adoption.entries'), value: count(totals.entries) },
        { label: t('adoption.openRows'), value: count(openRows), bad: openRows > 0 },
        { label: t('adoption.repaired'), value: count(totals.repaired) },
        { label: t('adoption.asksAlways'), value: count(askedOfPeople.always) },
        { label: t('adoption.asksSometimes'), value: count(askedOfPeople.sometimes) },
        { label: t('adoption.passedOver'), value: count(totals.passedOver) },
      ]}
    />
  );
};

const Difference = ({ file: { version, before, counts } }: FileProps) => {
  const { t } = useWords();
  const query = useChanges(version);
  const title = before ? t('adoption.difference', { version: before.version }) : t('adoption.firstVersion');
  return (
    <>
      <ChangeFigures counts={counts} />
      <Section flush title={title} anchor="difference">
        <Loaded query={query} rows={6}>
          {(changes) => (
            <DifferenceTable label={title} fileName={`${version.id}-difference.csv`} changes={changes} />
          )}
        </Loaded>
      </Section>
    </>
  );
};

const Work = ({ file, decide }: FileProps & { readonly decide: ReactNode }) => {
  const { version, tasks, people } = file;
  const worksOn = useWorksOn(version);
  const work = (
    <>
      <VersionFacts file={file} />
      {worksOn && <UploadCard version={version} />}
    </>
  );
  if (tasks.length === 0) return work;
  return (
    <CaseColumns
      beside={
        <>
          {decide}
          <Opinions tasks={tasks} people={people} />
        </>
      }
    >
      {work}
    </CaseColumns>
  );
};

const Whole = ({ file, decide }: FileProps & { readonly decide: ReactNode }) => {
  const { version, events, people } = file;
  return (
    <>
      <DemonstrationNote shown={version.details.demonstration} />
      <Objections file={file} />
      <Work file={file} decide={decide} />
      <ImportFigures file={file} />
      {version.imported && <ReportCard version={version} />}
      {version.imported && <EntriesCard version={version} />}
      {version.imported && <Difference file={file} />}
      <EventList events={events} people={people} />
    </>
  );
};

/** A version of a list on its way: for its stewards, its departments, and whoever confirms it. */
export const ListVersionFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const { t, say } = useWords();
  const query = useVersion(id);
  const isKeeper = useIsKeeper();
  return (
    <Loaded query={query} rows={10}>
      {(file) => {
        const { details, listVersion, status } = file.version;
        return (
          <Page
            title={`${say(details.title)} · ${listVersion}`}
            extra={
              <>
                <StatusMark word={listVersionStatusWords[status]} />
                {status === 'published' && (
                  <LinkButton to={`/announcements/${encodeURIComponent(id)}`}>
                    {t('adoption.announcement')}
                  </LinkButton>
                )}
                <StewardActions version={file.version} />
              </>
            }
            crumbs={[
              isKeeper
                ? { title: t('adoption.title'), to: '/list-versions' }
                : { title: t('work.title'), to: '/work' },
            ]}
          >
            <Whole file={file} decide={decide} />
          </Page>
        );
      }}
    </Loaded>
  );
};
