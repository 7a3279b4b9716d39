import { checkResults } from '#domain/positive-list/trace/trace.ts';
import { answerOf, api } from '../api/client.ts';
import type { GoodsEntry } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { ChosenField, type Filled, TypedField, withoutBlanks } from '../parts/form-fields.tsx';
import { among } from './among.ts';
import { type Batch, batchQueries } from './use-batches.ts';

const said = ({ batchNumber = '', quantity, ...rest }: Filled) => ({
  ...withoutBlanks(rest),
  batchNumber,
  ...(quantity ? { quantity: Number(quantity) } : {}),
});

export const RegisterBatch = ({ goods: { subjectId, key, goods } }: { readonly goods: GoodsEntry }) => {
  const { t } = useWords();
  return (
    <FormDialogue<Filled>
      look={{ type: 'primary' }}
      label={t('trace.register')}
      note={<p>{t('trace.registerNote')}</p>}
      done={t('trace.done')}
      refreshes={batchQueries}
      send={(filled, batchId) =>
        answerOf(
          api.PUT('/api/applicant/goods/{subjectId}/book/{key}/batches/{batchId}', {
            params: { path: { subjectId, key, batchId } },
            body: said(filled),
          }),
        )
      }
    >
      <TypedField name="batchNumber" longest={60} label={t('trace.batchNumber')} />
      <TypedField
        name="quantity"
        type="number"
        needed={false}
        label={t('trace.quantity', { unit: goods.unit })}
      />
      <TypedField name="producedOn" type="date" needed={false} label={t('trace.producedOn')} />
      <TypedField name="expiresOn" type="date" needed={false} label={t('trace.expiresOn')} />
      <TypedField name="declarationNumber" needed={false} label={t('trace.declarationNumber')} />
    </FormDialogue>
  );
};

type AddCheckProps = { readonly batch: Batch; readonly asStaff: boolean };

/** The subject says which laboratory it was; a department speaks in its own name. */
export const AddCheck = ({ batch: { subjectId, code, batchNumber }, asStaff }: AddCheckProps) => {
  const { t } = useWords();
  const send = ({ what = '', on = '', result, by = '' }: Filled, checkId: string) => {
    const body = { what, on, result: among(checkResults, result, 'does-not-conform') };
    return asStaff
      ? answerOf(
          api.PUT('/api/officer/goods/traces/{code}/checks/{checkId}', {
            params: { path: { code, checkId } },
            body,
          }),
        )
      : answerOf(
          api.PUT('/api/applicant/goods/{subjectId}/traces/{code}/checks/{checkId}', {
            params: { path: { subjectId, code, checkId } },
            body: { ...body, by },
          }),
        );
  };
  return (
    <FormDialogue<Filled>
      label={t('trace.addCheck')}
      title={`${t('trace.addCheck')} · ${batchNumber}`}
      done={t('trace.done')}
      refreshes={batchQueries}
      send={send}
    >
      <TypedField name="what" label={t('trace.what')} />
      <TypedField name="on" type="date" label={t('trace.on')} />
      {!asStaff && <TypedField name="by" label={t('trace.by')} />}
      <ChosenField
        name="result"
        label={t('trace.result')}
        options={checkResults.map((value) => ({ value, label: t(`checkResult.${value}`) }))}
      />
    </FormDialogue>
  );
};
