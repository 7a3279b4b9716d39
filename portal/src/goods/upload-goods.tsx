import { Progress } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { FileDrop } from '../parts/file-drop.tsx';
import { putFile } from '../parts/put-file.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';

type UploadProps = {
  readonly subjectId: string;
  readonly mode: string;
  /** The goods filing whose rows come again in this file. */
  readonly corrects?: string;
};

const useUpload = ({ subjectId, mode, corrects }: UploadProps) => {
  const navigate = useNavigate();
  const [percent, setPercent] = useState(0);
  const [fileName, setFileName] = useState('');
  const work = async (file: File) => {
    setFileName(file.name);
    setPercent(0);
    const id = crypto.randomUUID();
    const { filing, uploadUrl, contentType } = await answerOf(
      api.PUT('/api/applicant/goods/{subjectId}/filings/{id}', {
        params: { path: { subjectId, id } },
        body: { mode, fileName: file.name, bytes: file.size, ...(corrects ? { corrects } : {}) },
      }),
    );
    await putFile(uploadUrl, file, contentType, setPercent);
    return filing;
  };
  const { run, running, trouble } = useAction(work, {
    refreshes: ['goods'],
    onDone: ({ id }) => void navigate(`/e/${subjectId}/goods/${id}`),
  });
  return { send: run, running, trouble, percent, fileName };
};

/** A place for a file of goods; once it is there, its preview is the next page. */
export const UploadGoods = (props: UploadProps) => {
  const { t } = useWords();
  const { send, running, trouble, percent, fileName } = useUpload(props);
  return (
    <>
      <FileDrop
        accept=".csv,.txt,.xlsx"
        multiple={false}
        label={t('goods.drop')}
        hint={t('goods.dropHint')}
        onFiles={([file]) => file && send(file)}
      />
      {running && (
        <div role="status">
          {t('goods.uploading', { file: fileName })}
          <Progress percent={percent} status="active" aria-label={fileName} />
        </div>
      )}
      <TroubleNote thrown={trouble} />
    </>
  );
};
