import { answerOf, api } from '../../api/client.ts';
import type { SubjectDocument } from '../../api/schema.ts';
import { DocumentPreview } from './document-preview.tsx';

/** A document of a subject, as whoever reviews it sees it. */
export const OfficersPreview = ({ document }: { readonly document: SubjectDocument }) => {
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
