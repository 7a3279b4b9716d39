import { answerOf, api } from '../api/client.ts';
import type { Claim } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { useAction } from '../parts/use-action.ts';

type WithdrawReturnProps = { readonly claim: Claim; readonly id: string };

/** What was announced by mistake is taken back while nothing of it has come. */
export const WithdrawReturn = ({ claim, id }: WithdrawReturnProps) => {
  const { t } = useWords();
  const { subjectId, id: claimId } = claim;
  const withdraw = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/subsidy/{subjectId}/claims/{claimId}/returns/{id}/withdrawal', {
          params: { path: { subjectId, claimId, id } },
        }),
      ),
    { refreshes: ['claim', 'progress'] },
  );
  return (
    <div className="kouan-actions">
      <ConfirmButton
        label={t('afterwards.unannounce')}
        title={t('afterwards.unannounceTitle')}
        action={withdraw}
      >
        <p>{t('afterwards.unannounceText')}</p>
      </ConfirmButton>
    </div>
  );
};
