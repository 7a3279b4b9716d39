import { Form } from 'antd';
import { useState } from 'react';
import { certificateKinds } from '#domain/positive-list/trace/trace.ts';
import { answerOf, api } from '../api/client.ts';
import { DocumentField } from '../filing/document/document-field.tsx';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { ChosenField, type Filled, TypedField } from '../parts/form-fields.tsx';
import { among } from './among.ts';
import { type Batch, batchQueries } from './use-batches.ts';

/** Under this kind a certificate that is uploaded here lies among the documents of the subject. */
const documentKind = 'certificate';

/** A certificate of a batch: its kind, its number, until when it holds, and the paper itself, which may serve other batches as well. */
export const AddCertificate = ({ batch: { subjectId, code, batchNumber } }: { readonly batch: Batch }) => {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  return (
    <FormDialogue<Filled>
      label={t('trace.addCertificate')}
      title={`${t('trace.addCertificate')} · ${batchNumber}`}
      note={<p>{t('trace.certificateNote')}</p>}
      done={t('trace.done')}
      refreshes={batchQueries}
      busy={busy}
      send={({ kind, number = '', validUntil, documentId }) =>
        answerOf(
          api.POST('/api/applicant/goods/{subjectId}/traces/{code}/certificates', {
            params: { path: { subjectId, code } },
            body: {
              kind: among(certificateKinds, kind, 'other'),
              number,
              ...(validUntil ? { validUntil } : {}),
              ...(documentId ? { documentId } : {}),
            },
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
      <TypedField name="validUntil" type="date" needed={false} label={t('trace.validUntil')} />
      <Form.Item name="documentId" label={t('trace.paper')}>
        <DocumentField
          subjectId={subjectId}
          kind={documentKind}
          title={t('trace.paper')}
          anyKind
          onBusy={setBusy}
        />
      </Form.Item>
    </FormDialogue>
  );
};
