import { recallIn } from '#domain/positive-list/book/rescreening.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { type Filled, TypedField } from '../parts/form-fields.tsx';
import { useLeadsRecalls } from './use-leads-recalls.ts';

type LiftProps = { readonly rescreening: Answer<'getRescreening'>['rescreening'] };

/** A recall that was a mistake is taken back with the reason, once nothing that it suspended is left to decide. */
export const LiftRecall = ({ rescreening: { id, status, lifted } }: LiftProps) => {
  const { t } = useWords();
  const leadsRecalls = useLeadsRecalls();
  const recallId = recallIn(id);
  if (!leadsRecalls || recallId === undefined || status !== 'closed' || lifted) return null;
  return (
    <FormDialogue<Filled>
      label={t('rescreening.lift')}
      note={<p>{t('rescreening.liftText')}</p>}
      done={t('rescreening.liftDone')}
      refreshes={['file']}
      send={({ words = '' }) =>
        answerOf(
          api.PUT('/api/officer/goods/recalls/{recallId}/lifting', {
            params: { path: { recallId } },
            body: { words },
          }),
        )
      }
    >
      <TypedField name="words" longest={500} label={t('rescreening.liftWords')} />
    </FormDialogue>
  );
};
