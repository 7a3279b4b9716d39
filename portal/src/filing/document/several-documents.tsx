import { Button } from 'antd';
import type { SubjectDocument } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { DocumentField } from './document-field.tsx';
import { useDocuments } from './use-documents.ts';

type Named = Pick<SubjectDocument, 'id' | 'fileName'>;

type ChosenProps = { readonly document: Named; readonly onDrop: () => void };

export const ChosenDocument = ({ document: { fileName }, onDrop }: ChosenProps) => {
  const { t } = useWords();
  return (
    <div className="kouan-document">
      <span className="kouan-document-name">{fileName}</span>
      <Button size="small" onClick={onDrop} aria-label={`${t('document.discard')} ${fileName}`}>
        {t('document.discard')}
      </Button>
    </div>
  );
};

export type SeveralProps = {
  readonly subjectId: string;
  readonly kind: string;
  readonly title: string;
  /** What else may stand there already: what a department has brought is none of the subject's own. */
  readonly known?: readonly Named[];
  readonly onBusy?: (busy: boolean) => void;
  /** Given by the form. */
  readonly value?: readonly string[];
  readonly onChange?: (ids: readonly string[]) => void;
};

/** Several documents of the subject for one thing that is asked: uploaded here, or there already. */
export const SeveralDocuments = (props: SeveralProps) => {
  const { subjectId, kind, title, known = [], onBusy, value = [], onChange } = props;
  const { t } = useWords();
  const { data: documents = [] } = useDocuments(subjectId);
  const nameOf = (id: string) => [...documents, ...known].find((one) => one.id === id)?.fileName;
  return (
    <>
      {value.map((id) => (
        <ChosenDocument
          key={id}
          document={{ id, fileName: nameOf(id) ?? t('document.gone') }}
          onDrop={() => onChange?.(value.filter((one) => one !== id))}
        />
      ))}
      <DocumentField
        subjectId={subjectId}
        kind={kind}
        title={title}
        except={value}
        {...(onBusy ? { onBusy } : {})}
        onChange={(added) => added && onChange?.([...value, added])}
      />
    </>
  );
};
