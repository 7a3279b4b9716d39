import { isReversible } from '#domain/payment/recovery/check-reversal.ts';
import { ReversalReason, reversalReasons } from '#domain/payment/recovery/reversal.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { ChosenField, type Filled, StatementField } from '../parts/form-fields.tsx';
import { yuan } from '../parts/format.ts';
import { useIsMaker } from './use-is-maker.ts';

type Recovery = Answer<'getRecoveryCase'>;
type Repayment = Recovery['repayments'][number];

type ReverseProps = { readonly recovery: Recovery; readonly repayment: Repayment };

/** Whoever notes repayments says which of them was noted wrongly; others see no button. */
export const ReverseRepayment = ({ recovery, repayment }: ReverseProps) => {
  const { t, say } = useWords();
  const { reference, fen } = repayment;
  const isMaker = useIsMaker();
  if (!isMaker || !isReversible(recovery, repayment)) return null;
  const send = ({ reason, statement = '' }: Filled) =>
    answerOf(
      api.POST('/api/finance/recoveries/{recoveryId}/repayments/{reference}/reversal', {
        params: { path: { recoveryId: recovery.id, reference } },
        body: { reason: ReversalReason.parse(reason), statement },
      }),
    );
  return (
    <FormDialogue<Filled>
      label={t('recovery.reverse')}
      title={t('recovery.reverseAbout', { reference })}
      okText={t('poolChange.submit')}
      note={<p>{t('recovery.reverseText', { sum: yuan(fen) })}</p>}
      done={t('recovery.reverseProposed')}
      refreshes={['finance', 'file', 'tasks']}
      look={{ size: 'small' }}
      send={send}
    >
      <ChosenField
        name="reason"
        label={t('recovery.reverseReason')}
        options={ReversalReason.options.map((value) => ({ value, label: say(reversalReasons[value]) }))}
      />
      <StatementField
        name="statement"
        longest={500}
        label={t('recovery.reverseStatement')}
        hint={t('recovery.reverseHint')}
      />
    </FormDialogue>
  );
};
