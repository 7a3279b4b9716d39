import { useState } from 'react';
import { PaperDrop } from './paper-drop.tsx';
import { ChosenDocument, type SeveralProps } from './several-documents.tsx';
import { departmentDoor } from './upload-doors.ts';
import { UploadNote } from './upload-note.tsx';
import { isOnItsWay, useTellBusy, useUpload } from './use-upload.ts';

/** Several documents that a department brings for one thing that is asked. */
export const DepartmentDocuments = (props: Omit<SeveralProps, 'known'>) => {
  const { subjectId, kind, title, onBusy, value = [], onChange } = props;
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const { upload, start, forget } = useUpload(departmentDoor({ subjectId, kind }), (id, fileName) => {
    setNames((all) => ({ ...all, [id]: fileName }));
    onChange?.([...value, id]);
  });
  const busy = isOnItsWay(upload);
  useTellBusy(busy, onBusy);
  return (
    <fieldset className="kouan-document-field" aria-label={title}>
      {value.map((id) => (
        <ChosenDocument
          key={id}
          document={{ id, fileName: names[id] ?? '' }}
          onDrop={() => onChange?.(value.filter((one) => one !== id))}
        />
      ))}
      {!busy && <PaperDrop onFile={(file) => void start(file)} />}
      {upload && <UploadNote upload={upload} onForget={forget} />}
    </fieldset>
  );
};
