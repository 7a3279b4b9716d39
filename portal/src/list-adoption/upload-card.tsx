import { Alert, Progress } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { FileDrop } from '../parts/file-drop.tsx';
import { moment } from '../parts/format.ts';
import { putFile } from '../parts/put-file.ts';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { refreshes, type Version } from './use-versions.ts';

/** Where to put it, there it goes, and then it is read. */
const useImport = ({ id }: Version) => {
  const [percent, setPercent] = useState(0);
  const [fileName, setFileName] = useState('');
  const work = async (file: File) => {
    setFileName(file.name);
    setPercent(0);
    const path = { id, fileId: crypto.randomUUID() };
    const { uploadUrl, contentType } = await answerOf(
      api.PUT('/api/officer/goods/list-versions/{id}/files/{fileId}', {
        params: { path },
        body: { bytes: file.size },
      }),
    );
    await putFile(uploadUrl, file, contentType, setPercent);
    return answerOf(
      api.POST('/api/officer/goods/list-versions/{id}/files/{fileId}/import', {
        params: { path },
        body: { fileName: file.name },
      }),
    );
  };
  const { run, running, trouble } = useAction(work, { refreshes });
  return { send: run, running, trouble, percent, fileName };
};

/** The official table, as it was published. Uploaded again, the last counts. */
export const UploadCard = ({ version }: { readonly version: Version }) => {
  const { t } = useWords();
  const { send, running, trouble, percent, fileName } = useImport(version);
  const { imported, status, findings } = version;
  return (
    <Section title={t('adoption.file')}>
      <FileDrop
        accept=".csv,.xlsx,.txt"
        multiple={false}
        label={t('adoption.drop')}
        hint={t('adoption.dropHint')}
        onFiles={([file]) => file && send(file)}
      />
      <div className="kouan-list-gap" role="status">
        {running && (
          <>
            {t('adoption.reading', { file: fileName })}
            <Progress percent={percent} status="active" aria-label={fileName} />
          </>
        )}
        {!running && imported && (
          <span className="kouan-muted">
            {t('adoption.readFile', { file: imported.fileName, at: moment(imported.at) })}
          </span>
        )}
      </div>
      <TroubleNote thrown={trouble} />
      {status === 'unreadable' && (
        <Alert
          type="error"
          showIcon
          title={t('adoption.unreadable')}
          description={<RefusalList refusals={findings} />}
        />
      )}
    </Section>
  );
};
