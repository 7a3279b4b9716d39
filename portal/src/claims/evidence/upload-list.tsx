import { Button, Progress } from 'antd';
import { useWords } from '../../language/use-words.ts';
import { TroubleNote } from '../../parts/trouble-note.tsx';
import type { Running } from './use-uploads.ts';

type UploadListProps = { readonly uploads: readonly Running[]; readonly onForget: (id: string) => void };

const UploadRow = ({ upload, onForget }: { readonly upload: Running; readonly onForget: () => void }) => {
  const { t } = useWords();
  const { fileName, percent, trouble } = upload;
  if (trouble)
    return (
      <div className="kouan-list-gap">
        <div className="kouan-row">
          <strong>{t('claim.uploadFailed', { file: fileName })}</strong>
          <Button size="small" onClick={onForget}>
            {t('claim.discard')}
          </Button>
        </div>
        <TroubleNote thrown={trouble} />
      </div>
    );
  const label = t('claim.uploading', { file: fileName });
  return (
    <div className="kouan-list-gap">
      <div>{label}</div>
      <Progress percent={percent} status="active" aria-label={label} />
    </div>
  );
};

export const UploadList = ({ uploads, onForget }: UploadListProps) =>
  uploads.map((upload) => <UploadRow key={upload.id} upload={upload} onForget={() => onForget(upload.id)} />);
