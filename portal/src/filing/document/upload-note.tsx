import { Button, Progress } from 'antd';
import { useWords } from '../../language/use-words.ts';
import { TroubleNote } from '../../parts/trouble-note.tsx';
import type { Upload } from './use-upload.ts';

/** How far a file has come on its way, or why it went no further. */
export const UploadNote = ({
  upload,
  onForget,
}: {
  readonly upload: Upload;
  readonly onForget: () => void;
}) => {
  const { t } = useWords();
  const { fileName, percent, trouble } = upload;
  if (!trouble) {
    const label = t('document.uploading', { file: fileName });
    return (
      <div className="kouan-list-gap" role="status">
        {label}
        <Progress percent={percent} status="active" aria-label={label} />
      </div>
    );
  }
  return (
    <div className="kouan-list-gap">
      <div className="kouan-row">
        <strong>{t('document.failed', { file: fileName })}</strong>
        <Button size="small" onClick={onForget}>
          {t('document.discard')}
        </Button>
      </div>
      <TroubleNote thrown={trouble} />
    </div>
  );
};
