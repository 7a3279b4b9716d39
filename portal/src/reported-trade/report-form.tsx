import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { type Filled, TypedField } from '../parts/form-fields.tsx';
import { typedFen } from '../parts/typed-fen.ts';
import { YuanField } from '../parts/yuan-field.tsx';

/** What a subject has reported for some days. */
export const ReportForm = ({ subjectId }: { readonly subjectId: string }) => {
  const { t } = useWords();
  const send = ({ from = '', to = '', turnover = '', orders, source = '' }: Filled) =>
    answerOf(
      api.PUT('/api/officer/subjects/{id}/reported-trade/{from}/{to}', {
        params: { path: { id: subjectId, from, to } },
        body: { turnoverFen: typedFen(turnover), source, ...(orders ? { orders: Number(orders) } : {}) },
      }),
    );
  return (
    <FormDialogue<Filled>
      label={t('reportedTrade.record')}
      note={<p>{t('reportedTrade.again')}</p>}
      done={t('reportedTrade.done')}
      refreshes={['reported-trade']}
      send={send}
    >
      <TypedField name="from" type="date" label={t('reportedTrade.from')} />
      <TypedField name="to" type="date" label={t('reportedTrade.to')} />
      <YuanField name="turnover" label={t('reportedTrade.turnover')} />
      <TypedField name="orders" type="number" label={t('reportedTrade.orders')} needed={false} />
      <TypedField name="source" longest={120} label={t('reportedTrade.source')} />
    </FormDialogue>
  );
};
