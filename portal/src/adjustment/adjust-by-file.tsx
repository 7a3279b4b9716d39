import { DownloadOutlined } from '@ant-design/icons';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { adjustmentColumns } from '#domain/subsidy/adjustment/adjustment-file.ts';
import { isList } from '#domain/subsidy/lists/list-kind.ts';
import { answerOf, api } from '../api/client.ts';
import type { Evidence } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { FileDrop } from '../parts/file-drop.tsx';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { putFile } from '../parts/put-file.ts';
import { csvOf } from '../parts/save-csv.ts';
import { refreshes } from './use-adjusting.ts';

const template = `data:text/csv;charset=utf-8,${encodeURIComponent(
  csvOf(
    adjustmentColumns.map(({ zh }) => ({ title: zh, cell: () => '' })),
    [],
  ),
)}`;

type Filled = { readonly evidenceId: string };

/** Where to put it, there it goes, and then it is read and set. */
const sent =
  (claimId: string, file: File | undefined) =>
  async ({ evidenceId }: Filled, sheetId: string) => {
    if (!file) return;
    const params = { path: { claimId, sheetId } };
    const { uploadUrl, contentType } = await answerOf(
      api.PUT('/api/officer/claims/{claimId}/adjustments/{sheetId}/file', {
        params,
        body: { bytes: file.size },
      }),
    );
    await putFile(uploadUrl, file, contentType, () => undefined);
    await answerOf(
      api.POST('/api/officer/claims/{claimId}/adjustments/{sheetId}/file', { params, body: { evidenceId } }),
    );
  };

type Props = { readonly claimId: string; readonly evidence: readonly Evidence[] };

/** Many lines of one list at once, by a file that names each with its amount and its reason. */
export const AdjustByFile = ({ claimId, evidence }: Props) => {
  const { t } = useWords();
  const [file, setFile] = useState<File>();
  const lists = evidence.filter(({ kind, status }) => isList(kind) && status === 'read');
  return (
    <FormDialogue<Filled>
      label={t('adjustment.byFile')}
      note={
        <>
          <p>{t('adjustment.byFileNote')}</p>
          <p>
            <a href={template} download={`${t('adjustment.templateName')}.csv`}>
              <DownloadOutlined aria-hidden="true" /> {t('adjustment.template')}
            </a>
          </p>
        </>
      }
      done={t('adjustment.done')}
      refreshes={refreshes}
      initial={lists[0] ? { evidenceId: lists[0].id } : {}}
      busy={!file}
      send={async (filled, sheetId) => {
        await sent(claimId, file)(filled, sheetId);
        setFile(undefined);
      }}
    >
      <Form.Item name="evidenceId" label={t('adjustment.list')}>
        <Select options={lists.map(({ id, fileName }) => ({ value: id, label: fileName }))} />
      </Form.Item>
      <FileDrop
        accept=".csv,.xlsx,.txt"
        multiple={false}
        label={file ? t('adjustment.chosen', { file: file.name }) : t('adjustment.drop')}
        hint={t('adjustment.dropHint')}
        onFiles={([one]) => setFile(one)}
      />
    </FormDialogue>
  );
};
