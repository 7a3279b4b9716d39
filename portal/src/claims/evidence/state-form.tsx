import { answerOf, api } from '../../api/client.ts';
import type { Claim, Evidence } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { RefusalList } from '../../parts/refusal-list.tsx';
import { TroubleNote } from '../../parts/trouble-note.tsx';
import { useAction } from '../../parts/use-action.ts';
import { PaperForm } from './paper-form.tsx';
import type { PaperFacts } from './use-uploads.ts';

type StateFormProps = {
  readonly claim: Claim;
  readonly evidence: Evidence;
  readonly currencies: readonly string[];
};

/** What a file does not say is typed here, below it. */
export const StateForm = ({ claim, evidence, currencies }: StateFormProps) => {
  const { t } = useWords();
  const state = useAction(
    (facts: PaperFacts) =>
      answerOf(
        api.PUT('/api/applicant/subsidy/{subjectId}/claims/{claimId}/evidence/{evidenceId}/stated', {
          params: { path: { subjectId: claim.subjectId, claimId: claim.id, evidenceId: evidence.id } },
          body: facts,
        }),
      ),
    { refreshes: ['claim'] },
  );
  const unreckoned = evidence.findings.filter(({ code }) => code === 'CURRENCY-NO-RATE');
  return (
    <>
      {unreckoned.length > 0 && <RefusalList refusals={unreckoned} />}
      <p className="kouan-small">{t('claim.notToldByFile')}</p>
      <PaperForm
        paper={{ name: evidence.fileName, size: evidence.bytes }}
        kind={evidence.kind}
        currencies={currencies}
        does={t('claim.save')}
        onFilled={(facts) => state.run(facts)}
      />
      <TroubleNote thrown={state.trouble} />
    </>
  );
};
