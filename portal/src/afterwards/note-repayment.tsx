import { isOwed } from '#domain/payment/recovery/recovery.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { ChosenField, type Filled, TypedField } from '../parts/form-fields.tsx';
import { typedFen } from '../parts/typed-fen.ts';
import { YuanField } from '../parts/yuan-field.tsx';
import { useAccounts } from './accounts.ts';
import { useIsMaker } from './use-is-maker.ts';

type Recovery = Answer<'listRecoveries'>['recoveries'][number];

/** Finance notes what the bank has received; others see no button. */
export const NoteRepayment = ({ recovery }: { readonly recovery: Recovery }) => {
  const { t } = useWords();
  const isMaker = useIsMaker();
  const lines = useAccounts(recovery.parts);
  if (!isMaker || !isOwed(recovery) || recovery.outstandingFen === 0) return null;
  const send = ({ reference = '', fundLineId, yuan = '', receivedOn = '' }: Filled) =>
    answerOf(
      api.POST('/api/finance/recoveries/{recoveryId}/repayments', {
        params: { path: { recoveryId: recovery.id } },
        body: { reference, fen: typedFen(yuan), receivedOn, ...(fundLineId ? { fundLineId } : {}) },
      }),
    );
  return (
    <FormDialogue<Filled>
      label={t('recovery.note')}
      title={t('recovery.noteAbout', { subject: recovery.subjectName })}
      okText={t('recovery.note')}
      note={<p>{t('recovery.noteText')}</p>}
      done={t('recovery.noted')}
      refreshes={['finance', 'file']}
      send={send}
    >
      <TypedField name="reference" longest={40} label={t('recovery.reference')} />
      {lines.length > 1 && <ChosenField name="fundLineId" label={t('recovery.account')} options={lines} />}
      <YuanField name="yuan" label={t('recovery.amountYuan')} />
      <TypedField name="receivedOn" type="date" label={t('recovery.receivedOn')} />
    </FormDialogue>
  );
};
