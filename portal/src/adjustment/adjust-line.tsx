import { answerOf, api } from '../api/client.ts';
import type { Line } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { yuan } from '../parts/format.ts';
import { typedFen } from '../parts/typed-fen.ts';
import { YuanField } from '../parts/yuan-field.tsx';
import { ReasonAndWords } from './reason-and-words.tsx';
import { refreshes } from './use-adjusting.ts';

type Filled = { readonly amount?: string; readonly code: string; readonly text: string };

const sent =
  (claimId: string, { evidenceId, line }: Line) =>
  async ({ amount = '0', code, text }: Filled, sheetId: string) =>
    answerOf(
      api.PUT('/api/officer/claims/{claimId}/adjustments/{sheetId}', {
        params: { path: { claimId, sheetId } },
        body: { evidenceId, lines: [{ line, amountFen: typedFen(amount), reason: { code, text } }] },
      }),
    );

type Props = { readonly claimId: string; readonly line: Line };

/** One line set lower, or where it has no amount, out of the count. */
export const AdjustLine = ({ claimId, line }: Props) => {
  const { t } = useWords();
  if (!line.value) return null;
  const { shown, amountFen } = line.value;
  return (
    <FormDialogue<Filled>
      label={t('adjustment.adjust')}
      title={t('adjustment.adjustLine', { line: String(line.line), shown })}
      okText={t('adjustment.adjust')}
      note={
        <p>{amountFen > 0 ? t('adjustment.was', { amount: yuan(amountFen) }) : t('adjustment.strikes')}</p>
      }
      done={t('adjustment.done')}
      refreshes={refreshes}
      look={{ size: 'small' }}
      send={sent(claimId, line)}
    >
      {amountFen > 0 && <YuanField name="amount" label={t('adjustment.amount')} />}
      <ReasonAndWords />
    </FormDialogue>
  );
};
