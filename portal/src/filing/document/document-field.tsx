import { Button } from 'antd';
import type { SubjectDocument } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { DocumentLine } from './document-line.tsx';
import { OwnPreview } from './own-preview.tsx';
import { PaperDrop } from './paper-drop.tsx';
import { subjectDoor } from './upload-doors.ts';
import { UploadNote } from './upload-note.tsx';
import { useDocuments } from './use-documents.ts';
import { isOnItsWay, useTellBusy, useUpload } from './use-upload.ts';

type DocumentFieldProps = {
  readonly subjectId: string;
  /** What is asked for: licence, warehouse-contract, … */
  readonly kind: string;
  readonly title: string;
  /** Any document of the subject will do; those of the kind stand first. */
  readonly anyKind?: boolean;
  /** Those that stand there already are not offered again. */
  readonly except?: readonly string[];
  /** Told while a file is on its way. */
  readonly onBusy?: (busy: boolean) => void;
  /** Given by the form. */
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (id: string | undefined) => void;
};

const Chosen = ({
  document,
  onDrop,
}: {
  readonly document: SubjectDocument;
  readonly onDrop: () => void;
}) => {
  const { t } = useWords();
  return (
    <DocumentLine document={document}>
      <Button size="small" onClick={onDrop} aria-label={`${t('document.replace')} ${document.fileName}`}>
        {t('document.replace')}
      </Button>
      <OwnPreview document={document} />
    </DocumentLine>
  );
};

const Known = ({
  documents,
  onUse,
}: {
  documents: readonly SubjectDocument[];
  onUse: (id: string) => void;
}) => {
  const { t } = useWords();
  if (documents.length === 0) return null;
  return (
    <div className="kouan-list-gap">
      <div className="kouan-small kouan-muted">{t('document.known')}</div>
      {documents.map((document) => (
        <DocumentLine key={document.id} document={document}>
          <Button
            size="small"
            onClick={() => onUse(document.id)}
            aria-label={`${t('document.use')} ${document.fileName}`}
          >
            {t('document.use')}
          </Button>
          <OwnPreview document={document} />
        </DocumentLine>
      ))}
    </div>
  );
};

const offered = (documents: readonly SubjectDocument[], kind: string, anyKind: boolean) => {
  const ofKind = documents.filter((document) => document.kind === kind);
  return anyKind ? [...ofKind, ...documents.filter((document) => document.kind !== kind)] : ofKind;
};

/** A document that is asked for: one that is uploaded already, or a file. */
export const DocumentField = (props: DocumentFieldProps) => {
  const { subjectId, kind, title, anyKind = false, except = [], onBusy, id, value, onChange } = props;
  const { data: documents = [] } = useDocuments(subjectId);
  const { upload, start, forget } = useUpload(subjectDoor({ subjectId, kind }), (kept) => onChange?.(kept));
  const chosen = documents.find((document) => document.id === value);
  const others = offered(documents, kind, anyKind).filter((one) => !except.includes(one.id));
  const busy = isOnItsWay(upload);
  useTellBusy(busy, onBusy);
  return (
    <fieldset id={id} className="kouan-document-field" aria-label={title}>
      {chosen ? (
        <Chosen document={chosen} onDrop={() => onChange?.(undefined)} />
      ) : (
        <>
          {!busy && <PaperDrop onFile={(file) => void start(file)} />}
          <Known documents={others} onUse={(known) => onChange?.(known)} />
        </>
      )}
      {upload && <UploadNote upload={upload} onForget={forget} />}
    </fieldset>
  );
};
