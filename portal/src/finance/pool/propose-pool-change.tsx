import * as z from 'zod';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { answerOf, api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { useWords } from '../../language/use-words.ts';
import { FormDialogue } from '../../parts/form-dialogue.tsx';
import { ChosenField, type Filled, TypedField } from '../../parts/form-fields.tsx';
import { typedFen } from '../../parts/typed-fen.ts';
import { YuanField } from '../../parts/yuan-field.tsx';

const Transfer = z.enum(['top-up', 'cut']);

type ProposeProps = { readonly fundLineId: string; readonly title: Bilingual };

/** Whoever makes batches proposes what a budget document changes; others see no button. */
export const ProposePoolChange = ({ fundLineId, title }: ProposeProps) => {
  const { t, say } = useWords();
  const { data: me } = useMe();
  if (!me?.offices.some(({ role }) => role === 'finance-maker')) return null;
  const send = ({ transfer, yuan = '', document = '', documentDay = '' }: Filled) =>
    answerOf(
      api.POST('/api/finance/fund-lines/{fundLineId}/pool-changes', {
        params: { path: { fundLineId } },
        body: { transfer: Transfer.parse(transfer), amountFen: typedFen(yuan), document, documentDay },
      }),
    );
  return (
    <div>
      <FormDialogue<Filled>
        label={t('poolChange.propose')}
        title={t('poolChange.proposeOf', { line: say(title) })}
        okText={t('poolChange.submit')}
        note={<p>{t('poolChange.proposeText')}</p>}
        done={t('poolChange.proposed')}
        refreshes={['finance', 'tasks']}
        initial={{ transfer: 'top-up' }}
        send={send}
      >
        <ChosenField
          name="transfer"
          label={t('poolChange.transfer')}
          options={Transfer.options.map((value) => ({ value, label: t(`poolChange.${value}`) }))}
        />
        <YuanField name="yuan" label={t('poolChange.amount')} />
        <TypedField name="document" longest={120} label={t('poolChange.document')} />
        <TypedField name="documentDay" type="date" label={t('poolChange.documentDay')} />
      </FormDialogue>
    </div>
  );
};
