import { isOwed } from '#domain/payment/recovery/recovery.ts';
import { answerOf, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { ChosenField, type Filled, TypedField } from '../parts/form-fields.tsx';
import { typedFen, YuanField } from '../parts/yuan-field.tsx';

type Recovery = Answer<'listRecoveries'>['recoveries'][number];

/** Finance notes what the bank has received; others see no button. */
export const NoteRepayment = ({ recovery }: { readonly recovery: Recovery }) => {
  const { t } = useWords();
  const { data: me } = useMe();
  const isMaker = me?.offices.some(({ role }) => role === 'finance-maker') ?? false;
  if (!isMaker || !isOwed(recovery) || recovery.outstandingFen === 0) return null;
  const lines = recovery.parts.map(({ fundLineId, level, payer }) => ({
    value: fundLineId,
    label: `${t(`level.${level}`)} · ${payer.accountNumber}`,
  }));
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
