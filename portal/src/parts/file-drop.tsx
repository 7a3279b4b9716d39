import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';

type FileDropProps = {
  readonly accept: string;
  readonly label: string;
  readonly hint: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** A place to drop files on, or to choose them from. What becomes of them is said by whoever asked. */
export const FileDrop = ({ accept, label, hint, multiple = true, onFiles }: FileDropProps) => (
  <Upload.Dragger
    accept={accept}
    multiple={multiple}
    showUploadList={false}
    beforeUpload={(file) => {
      onFiles([file]);
      return Upload.LIST_IGNORE;
    }}
  >
    <div className="kouan-drop">
      <InboxOutlined aria-hidden="true" />
      <div>
        <div>{label}</div>
        <div className="kouan-small kouan-muted">{hint}</div>
      </div>
    </div>
  </Upload.Dragger>
);
