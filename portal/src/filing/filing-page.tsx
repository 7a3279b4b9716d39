import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { subjectTypes } from '#domain/casework/subject-words.ts';
import type { Purpose } from '#domain/filing/application.ts';
import { deedsOpen } from '#domain/filing/deeds.ts';
import type { Application, FilingFile, Subject } from '../api/schema.ts';
import { useFilings, useSubject } from '../api/subject.ts';
import { useToday } from '../api/today.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { listed } from '../parts/listed.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ApplicationForm } from './application/application-form.tsx';
import { ApplicationHistory, LatestMilestones } from './application/application-history.tsx';
import { ApplicationStanding } from './application/application-standing.tsx';
import { CorrectionNote } from './application/correction-note.tsx';
import { SubmittedNote } from './application/submitted-note.tsx';
import { EntryCard } from './entry/entry-card.tsx';
import { ModeFacts } from './mode-facts.tsx';
import { purposeToFill } from './purpose-to-fill.ts';
import { standingOf } from './standing.ts';
import { useFilingFile } from './use-filing.ts';

type ViewProps = {
  readonly subject: Subject;
  readonly file: FilingFile;
  readonly applications: readonly Application[];
};

const NotOpen = ({ file: { mode } }: { readonly file: FilingFile }) => {
  const { t, say, language } = useWords();
  const types = listed(
    mode.subjects.map((type) => say(subjectTypes[type])),
    language,
  );
  return <Alert type="info" showIcon title={t('filing.notOpen', { types })} />;
};

type FillingProps = ViewProps & {
  readonly purpose: Purpose;
  readonly onSubmitted: (application: Application) => void;
};

/** The form, and before it what is to be corrected; another round is another form. */
const Filling = ({ subject, file, purpose, onSubmitted }: FillingProps) => {
  const [discarded, setDiscarded] = useState(0);
  const { application, mode } = file;
  const isCorrected = application?.status === 'needs-correction';
  return (
    <>
      {isCorrected && <CorrectionNote application={application} mode={mode} />}
      <ApplicationForm
        key={isCorrected ? `${application.id} ${application.round}` : `${purpose} ${discarded}`}
        file={file}
        subject={subject}
        purpose={purpose}
        onSubmitted={onSubmitted}
        onDiscarded={() => setDiscarded(discarded + 1)}
      />
    </>
  );
};

const isWaiting = (application: Application | undefined): application is Application =>
  application?.status === 'submitted' || application?.status === 'under-review';

const FilingView = ({ subject, file, applications }: ViewProps) => {
  const [search, setSearch] = useSearchParams();
  const [submitted, setSubmitted] = useState<Application>();
  const { mode, filing, application } = file;
  const today = useToday();
  const purpose = purposeToFill(file, search.get('apply'), subject.type, today);
  const deeds = deedsOpen(standingOf(file), today);
  const latest = applications.at(-1);
  const take = (one: Application) => {
    setSubmitted(one);
    setSearch({}, { replace: true });
  };
  return (
    <>
      <DemonstrationNote shown={mode.demonstration} />
      {submitted && !purpose && <SubmittedNote application={submitted} filing={filing} />}
      {!purpose && !filing && !isWaiting(application) && <NotOpen file={file} />}
      <div className="kouan-columns">
        <div className="kouan-stack">
          {isWaiting(application) && (
            <ApplicationStanding application={application} number={filing?.number} />
          )}
          {purpose && (
            <Filling
              subject={subject}
              file={file}
              applications={applications}
              purpose={purpose}
              onSubmitted={take}
            />
          )}
          {filing && <EntryCard file={file} filing={filing} deeds={purpose ? [] : deeds} />}
        </div>
        <div className="kouan-stack">
          <ModeFacts mode={mode} />
          {latest && <LatestMilestones application={latest} />}
          <ApplicationHistory applications={applications} />
        </div>
      </div>
    </>
  );
};

/** One business mode of a subject: the entry, what is under way, and the form where there is something to fill in. */
export const FilingPage = () => {
  const { t, say } = useWords();
  const { subjectId = '', mode = '' } = useParams();
  const subject = useSubject(subjectId);
  const file = useFilingFile(subjectId, mode);
  const filings = useFilings(subjectId);
  return (
    <Loaded query={subject} rows={10}>
      {(owner) => (
        <Loaded query={file} rows={10}>
          {(data) => (
            <Page
              title={t('filing.title', { mode: say(data.mode.title) })}
              lead={owner.name}
              crumbs={[
                { title: owner.name, to: `/e/${subjectId}` },
                { title: t('filing.all'), to: `/e/${subjectId}/filings` },
              ]}
              extra={
                data.filing && (
                  <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
                    {t('filing.print')}
                  </Button>
                )
              }
            >
              <Loaded query={filings} rows={10}>
                {({ applications }) => (
                  <FilingView
                    key={mode}
                    subject={owner}
                    file={data}
                    applications={applications.filter((one) => one.mode === mode)}
                  />
                )}
              </Loaded>
            </Page>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};
