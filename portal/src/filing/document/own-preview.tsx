import { answerOf, api } from '../../api/client.ts';
import type { SubjectDocument } from '../../api/schema.ts';
import { DocumentPreview } from './document-preview.tsx';

/** One of the subject's own documents, as its members see it. */
export const OwnPreview = ({ document }: { readonly document: SubjectDocument }) => {
  const { id, subjectId, fileName } = document;
  return (
    <DocumentPreview
      id={id}
      fileName={fileName}
      see={() =>
        answerOf(
          api.GET('/api/applicant/subjects/{subjectId}/documents/{documentId}', {
            params: { path: { subjectId, documentId: id } },
          }),
        )
      }
    />
  );
};
