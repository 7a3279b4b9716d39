import type { Content } from '#domain/filing/application.ts';
import { answerOf, api } from '../../api/client.ts';
import type { Application } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { ConfirmButton } from '../../parts/confirm-button.tsx';
import { useAction } from '../../parts/use-action.ts';
import { refreshedByFiling } from '../use-filing.ts';
import type { Keeper } from './keeper.ts';

type DiscardProps = {
  readonly application: Application;
  readonly keeper: Keeper<Content>;
  readonly onDiscarded: () => void;
};

/** Gives up what is being filled in; whatever holds stays as it is. */
export const Discard = ({ application, keeper, onDiscarded }: DiscardProps) => {
  const { t } = useWords();
  const { subjectId, mode, status } = application;
  const discard = useAction(
    async (_: undefined) => {
      await keeper.close();
      return answerOf(
        api.POST('/api/applicant/subjects/{subjectId}/filings/{mode}/withdrawal', {
          params: { path: { subjectId, mode } },
        }),
      );
    },
    { refreshes: refreshedByFiling, onDone: onDiscarded },
  );
  return status === 'draft' ? (
    <ConfirmButton label={t('filing.discard')} title={t('filing.discardTitle')} danger action={discard}>
      <p>{t('filing.discardText')}</p>
    </ConfirmButton>
  ) : (
    <ConfirmButton label={t('deed.withdraw')} title={t('filing.withdrawTitle')} danger action={discard}>
      <p>{t('filing.withdrawText')}</p>
    </ConfirmButton>
  );
};
