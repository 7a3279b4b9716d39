import { answerOf, api } from '../../api/client.ts';
import type { SubjectDocument } from '../../api/schema.ts';
import { DocumentPreview } from './document-preview.tsx';

type Shown = Pick<SubjectDocument, 'id' | 'subjectId' | 'fileName'>;

/** A document of a subject, as whoever reviews it sees it. */
export const OfficersPreview = ({ document }: { readonly document: Shown }) => {
  const { id, subjectId, fileName } = document;
  return (
    <DocumentPreview
      id={id}
      fileName={fileName}
      see={() =>
        answerOf(
          api.GET('/api/officer/subjects/{id}/documents/{documentId}', {
            params: { path: { id: subjectId, documentId: id } },
          }),
        )
      }
    />
  );
};
