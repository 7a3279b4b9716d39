import { Alert } from 'antd';
import { claimLifecycle } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { OwnAdjustments } from '../adjustment/own-adjustments.tsx';
import { Afterwards } from '../afterwards/afterwards.tsx';
import { answerOf, api } from '../api/client.ts';
import type { Answer, Claim } from '../api/schema.ts';
import { Milestones } from '../case/milestones.tsx';
import { useProgress } from '../case/use-progress.ts';
import { WaitingList } from '../case/waiting-list.tsx';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useAction } from '../parts/use-action.ts';
import { ClaimAmounts } from './claim-amounts.tsx';
import { ClaimParts } from './claim-parts.tsx';
import { DerivationTable } from './derivation-table.tsx';
import { DrawnFrom } from './drawn-up.tsx';
import { EvidenceFacts } from './evidence/evidence-facts.tsx';
import { inReadingOrder } from './evidence/in-reading-order.ts';
import { KeptUntil } from './kept-until.tsx';
import { RuleOutcomes } from './rule-outcomes.tsx';
import { claimStatusWords } from './statuses.ts';

type File = Answer<'getClaim'>;

const Withdraw = ({ claim }: { readonly claim: Claim }) => {
  const { t } = useWords();
  const withdraw = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/subsidy/{subjectId}/claims/{claimId}/withdrawal', {
          params: { path: { subjectId: claim.subjectId, claimId: claim.id } },
        }),
      ),
    { refreshes: ['claim', 'progress', 'my-tasks', 'programmes'] },
  );
  return (
    <div className="kouan-actions">
      <ConfirmButton danger label={t('claim.withdraw')} title={t('claim.withdrawTitle')} action={withdraw}>
        <p>{t('claim.withdrawText')}</p>
      </ConfirmButton>
    </div>
  );
};

const Standing = ({ file: { claim, programme } }: { readonly file: File }) => {
  const { t } = useWords();
  const progress = useProgress(claim.subjectId, 'claim', claim.id);
  return (
    <div className="kouan-columns">
      <Section title={t('claim.status')} extra={<StatusMark word={claimStatusWords[claim.status]} />}>
        <p className="kouan-next">{t(`claimNext.${claim.status}`)}</p>
        <Loaded query={progress} rows={2}>
          {({ waitingFor }) => waitingFor.length > 0 && <WaitingList tasks={waitingFor} busy={false} />}
        </Loaded>
        <KeptUntil claim={claim} programme={programme} />
        {'withdraw' in claimLifecycle[claim.status] && <Withdraw claim={claim} />}
      </Section>
      <Section title={t('waiting.history')}>
        <Loaded query={progress} rows={4}>
          {({ milestones }) => <Milestones kind="claim" milestones={milestones} />}
        </Loaded>
      </Section>
    </div>
  );
};

const Findings = ({ claim: { findings, correctBy } }: { readonly claim: Claim }) => {
  const { t } = useWords();
  if (findings.length === 0) return null;
  return (
    <Section title={t('claim.findings')}>
      <div className="kouan-stack">
        {correctBy && <Alert type="warning" showIcon title={t('filing.correctBy', { day: correctBy })} />}
        <RefusalList refusals={findings} />
      </div>
    </Section>
  );
};

const Papers = ({ evidence }: Pick<File, 'evidence'>) => {
  const { t } = useWords();
  return (
    <Section title={t('claim.evidence')}>
      <ul className="kouan-rows">
        {inReadingOrder(evidence).map((one) => (
          <li key={one.id}>
            <EvidenceFacts evidence={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** How a claim stands: its amounts and how they follow, for whom it waits, what the rules said, what happened. */
export const ClaimStanding = ({ file }: { readonly file: File }) => {
  const { t } = useWords();
  const { claim, evidence, fundLines } = file;
  return (
    <>
      <ClaimAmounts claim={claim} />
      <Standing file={file} />
      <ClaimParts claim={claim} fundLines={fundLines} />
      <Findings claim={claim} />
      <Afterwards claim={claim} />
      {claim.derivation.length > 0 && (
        <Section flush title={t('claim.derivation')}>
          <DerivationTable derivation={claim.derivation} />
        </Section>
      )}
      <OwnAdjustments claim={claim} />
      {claim.drawnUp && (
        <DrawnFrom drawing={claim.drawnUp} pageOf={(id) => `/e/${claim.subjectId}/claims/${id}`} />
      )}
      {claim.screening.length > 0 && (
        <Section title={t('claim.rules')}>
          <RuleOutcomes outcomes={claim.screening} />
        </Section>
      )}
      {claim.status !== 'needs-correction' && evidence.length > 0 && <Papers evidence={evidence} />}
    </>
  );
};
