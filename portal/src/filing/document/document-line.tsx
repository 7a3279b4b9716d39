import type { ReactNode } from 'react';
import type { SubjectDocument } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { bytes, moment } from '../../parts/format.ts';

type DocumentLineProps = {
  readonly document: Pick<SubjectDocument, 'fileName' | 'bytes' | 'addedAt'>;
  readonly children?: ReactNode;
};

/** A document in one line: its file, its size, since when it is there, and what can be done with it. */
export const DocumentLine = ({ document, children }: DocumentLineProps) => {
  const { t } = useWords();
  const { fileName, bytes: size, addedAt } = document;
  return (
    <div className="kouan-document">
      <span className="kouan-document-name">{fileName}</span>
      <span className="kouan-small kouan-muted">
        {bytes(size)} · {t('document.addedAt', { at: moment(addedAt) })}
      </span>
      {children}
    </div>
  );
};
