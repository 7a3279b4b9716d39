import type { SubjectDocument } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { OfficersPreview } from './officers-preview.tsx';

type SaidDocumentsProps = {
  readonly title: string;
  readonly subjectId: string;
  readonly documents: readonly Pick<SubjectDocument, 'id' | 'fileName'>[];
};

/** What a subject has put beside its words, each folded out where it is asked for. */
export const SaidDocuments = ({ title, subjectId, documents }: SaidDocumentsProps) => {
  const { t } = useWords();
  return (
    <div className="kouan-list-gap">
      <h3>{title}</h3>
      {documents.length === 0 && <span className="kouan-muted">{t('document.none')}</span>}
      {documents.map(({ id, fileName }) => (
        <div key={id} className="kouan-document">
          <span className="kouan-document-name">{fileName}</span>
          <OfficersPreview document={{ id, subjectId, fileName }} />
        </div>
      ))}
    </div>
  );
};
