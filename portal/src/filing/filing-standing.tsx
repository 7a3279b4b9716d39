import { Alert } from 'antd';
import { filingLifecycle } from '#domain/filing/lifecycle.ts';
import type { Filing, Mode } from '../api/schema.ts';
import { Milestones } from '../case/milestones.tsx';
import { filingStatuses } from '../case/statuses.ts';
import { isBusy, useProgress } from '../case/use-progress.ts';
import { WaitingList } from '../case/waiting-list.tsx';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useFilingActions } from './use-filing-actions.ts';

const Withdraw = ({ filing }: { readonly filing: Filing }) => {
  const { t } = useWords();
  const { withdraw } = useFilingActions(filing.subjectId, filing.mode);
  return (
    <ConfirmButton label={t('filing.withdraw')} title={t('filing.withdrawTitle')} danger action={withdraw}>
      <p>{t('filing.withdrawText')}</p>
    </ConfirmButton>
  );
};

const useFilingFacts = (filing: Filing, mode: Mode): readonly Fact[] => {
  const { t } = useWords();
  const { number, validFrom, validTo, submittedOn, round, form } = filing;
  return [
    ...(number ? [{ label: t('filing.number'), value: <span className="kouan-code">{number}</span> }] : []),
    ...(validTo ? [{ label: t('filing.valid'), value: `${validFrom} – ${validTo}` }] : []),
    { label: t('filing.submittedOn'), value: `${submittedOn}（${t('filing.round', { n: round })}）` },
    ...mode.fields.map((field) => ({ label: t(`filingField.${field}`), value: form[field] })),
  ];
};

const Findings = ({ filing }: { readonly filing: Filing }) => {
  const { t } = useWords();
  const { findings, correctBy } = filing;
  if (findings.length === 0) return null;
  return (
    <Section title={t('filing.findings')}>
      {correctBy && (
        <Alert
          type="warning"
          showIcon
          title={t('filing.correctBy', { day: correctBy })}
          style={{ marginBottom: 16 }}
        />
      )}
      <RefusalList refusals={findings} />
    </Section>
  );
};

/** How a filing stands: for whom it waits and how long, what must be corrected, what happened. */
export const FilingStanding = ({ filing, mode }: { readonly filing: Filing; readonly mode: Mode }) => {
  const { t } = useWords();
  const progress = useProgress(filing.subjectId, 'filing', filing.id);
  const facts = useFilingFacts(filing, mode);
  return (
    <>
      <div className="kouan-columns">
        <Section title={t('filing.status')} extra={<StatusMark word={filingStatuses[filing.status]} />}>
          <Loaded query={progress} rows={2}>
            {(data) => <WaitingList tasks={data.waitingFor} busy={isBusy(data)} />}
          </Loaded>
          <div style={{ marginTop: 20 }}>
            <Facts facts={facts} />
          </div>
          {'withdraw' in filingLifecycle[filing.status] && (
            <div className="kouan-actions">
              <Withdraw filing={filing} />
            </div>
          )}
        </Section>
        <Section title={t('waiting.history')}>
          <Loaded query={progress} rows={4}>
            {({ milestones }) => <Milestones kind="filing" milestones={milestones} />}
          </Loaded>
        </Section>
      </div>
      <Findings filing={filing} />
    </>
  );
};
