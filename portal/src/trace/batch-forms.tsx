import { certificateKinds, checkResults } from '#domain/positive-list/trace/trace.ts';
import { answerOf, api } from '../api/client.ts';
import type { GoodsEntry } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { ChosenField, type Filled, TypedField, withoutBlanks } from '../parts/form-fields.tsx';
import type { Batch } from './use-batches.ts';

const said = ({ batchNumber = '', quantity, ...rest }: Filled) => ({
  ...withoutBlanks(rest),
  batchNumber,
  ...(quantity ? { quantity: Number(quantity) } : {}),
});

const refreshes = ['batches', 'trace'];

export const RegisterBatch = ({ goods: { subjectId, key, goods } }: { readonly goods: GoodsEntry }) => {
  const { t } = useWords();
  return (
    <FormDialogue<Filled>
      look={{ type: 'primary' }}
      label={t('trace.register')}
      note={<p>{t('trace.registerNote')}</p>}
      done={t('trace.done')}
      refreshes={refreshes}
      send={(filled, batchId) =>
        answerOf(
          api.PUT('/api/applicant/subjects/{subjectId}/goods/{key}/batches/{batchId}', {
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

/** What a choice means, out of the words that it may take. */
const among = <T extends string>(all: readonly T[], chosen: string | undefined, first: T): T =>
  all.find((one) => one === chosen) ?? first;

export const AddCertificate = ({ batch: { subjectId, code, batchNumber } }: { readonly batch: Batch }) => {
  const { t } = useWords();
  return (
    <FormDialogue<Filled>
      label={t('trace.addCertificate')}
      title={`${t('trace.addCertificate')} · ${batchNumber}`}
      done={t('trace.done')}
      refreshes={refreshes}
      send={({ kind, number = '' }) =>
        answerOf(
          api.POST('/api/applicant/subjects/{subjectId}/traces/{code}/certificates', {
            params: { path: { subjectId, code } },
            body: { kind: among(certificateKinds, kind, 'other'), number },
          }),
        )
      }
    >
      <ChosenField
        name="kind"
        label={t('trace.certificateKind')}
        options={certificateKinds.map((value) => ({ value, label: t(`certificateKind.${value}`) }))}
      />
      <TypedField name="number" longest={60} label={t('trace.certificateNumber')} />
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
          api.PUT('/api/officer/traces/{code}/checks/{checkId}', {
            params: { path: { code, checkId } },
            body,
          }),
        )
      : answerOf(
          api.PUT('/api/applicant/subjects/{subjectId}/traces/{code}/checks/{checkId}', {
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
      refreshes={refreshes}
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
