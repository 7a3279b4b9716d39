import type { Application } from '../../api/schema.ts';
import { applicationStatusWords } from '../../case/statuses.ts';
import { isBusy, useProgress } from '../../case/use-progress.ts';
import { WaitingList } from '../../case/waiting-list.tsx';
import { useWords } from '../../language/use-words.ts';
import { ConfirmButton } from '../../parts/confirm-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Section } from '../../parts/section.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { useEnding } from '../use-filing.ts';

type StandingProps = { readonly application: Application; readonly number: string | undefined };

const Withdraw = ({ application: { subjectId, mode } }: Pick<StandingProps, 'application'>) => {
  const { t } = useWords();
  const { withdraw } = useEnding(subjectId, mode);
  return (
    <ConfirmButton label={t('deed.withdraw')} title={t('filing.withdrawTitle')} danger action={withdraw}>
      <p>{t('filing.withdrawText')}</p>
    </ConfirmButton>
  );
};

/** An application under way: for whom it waits and how long, and what holds meanwhile. */
export const ApplicationStanding = ({ application, number }: StandingProps) => {
  const { t } = useWords();
  const { subjectId, id, status, purpose, submittedOn, round } = application;
  const progress = useProgress(subjectId, 'application', id);
  return (
    <Section
      title={t('filing.underWay', { purpose: t(`purpose.${purpose}`) })}
      extra={<StatusMark word={applicationStatusWords[status]} />}
    >
      <Loaded query={progress} rows={2}>
        {(data) => <WaitingList tasks={data.waitingFor} busy={isBusy(data)} />}
      </Loaded>
      <p className="kouan-small kouan-muted">
        {submittedOn && t('filing.submittedAt', { day: submittedOn })} · {t('filing.round', { n: round })}
      </p>
      {number && purpose !== 'first' && <p>{t('filing.holdsMeanwhile', { number })}</p>}
      <div className="kouan-actions kouan-no-print">
        <Withdraw application={application} />
      </div>
    </Section>
  );
};
