import { Timeline } from 'antd';
import type { Application } from '../../api/schema.ts';
import { Milestones } from '../../case/milestones.tsx';
import { applicationStatusWords } from '../../case/statuses.ts';
import { useProgress } from '../../case/use-progress.ts';
import { useWords } from '../../language/use-words.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { RefusalList } from '../../parts/refusal-list.tsx';
import { Section } from '../../parts/section.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';

const Passed = ({ application }: { readonly application: Application }) => {
  const { t } = useWords();
  const { purpose, status, submittedOn, number, findings } = application;
  return (
    <>
      <div className="kouan-row kouan-row-start">
        <strong>{t(`purpose.${purpose}`)}</strong>
        <StatusMark word={applicationStatusWords[status]} />
      </div>
      <div className="kouan-small kouan-muted">
        {submittedOn && t('filing.submittedAt', { day: submittedOn })}
        {number && ` · ${t('filing.leading', { number })}`}
      </div>
      {status === 'refused' && findings.length > 0 && <RefusalList refusals={findings} />}
    </>
  );
};

/** Every application for a mode, the latest first: the editions of an entry and what did not become one. */
export const ApplicationHistory = ({ applications }: { readonly applications: readonly Application[] }) => {
  const { t } = useWords();
  const shown = applications.filter(({ submittedOn }) => submittedOn !== undefined);
  return (
    <Section title={t('filing.history')}>
      {shown.length === 0 ? (
        <span className="kouan-muted">{t('filing.noHistory')}</span>
      ) : (
        <Timeline
          items={shown
            .toReversed()
            .map((application) => ({ key: application.id, content: <Passed application={application} /> }))}
        />
      )}
    </Section>
  );
};

/** What has happened to the application that is under way, or was the last. */
export const LatestMilestones = ({ application }: { readonly application: Application }) => {
  const { t } = useWords();
  const progress = useProgress(application.subjectId, 'application', application.id);
  return (
    <Section title={t('waiting.history')}>
      <Loaded query={progress} rows={4}>
        {({ milestones }) => <Milestones kind="application" milestones={milestones} />}
      </Loaded>
    </Section>
  );
};
