import type { ReactNode } from 'react';
import { isReadable } from '#domain/shared/readable-types.ts';
import { answerOf, api } from '../api/client.ts';
import { DocumentPreview } from '../filing/document/document-preview.tsx';
import { bytes } from '../parts/format.ts';
import { type Paper, useUseText } from './use-papers.ts';

const PaperPreview = ({ subjectId, paper }: { readonly subjectId: string; readonly paper: Paper }) => {
  const { sha256, uses } = paper;
  return (
    <DocumentPreview
      id={sha256}
      fileName={uses[0]?.fileName ?? ''}
      see={() =>
        answerOf(
          api.GET('/api/applicant/subsidy/{subjectId}/papers/{sha256}', {
            params: { path: { subjectId, sha256 } },
          }),
        )
      }
    />
  );
};

type PaperFactsProps = { readonly subjectId: string; readonly paper: Paper; readonly children?: ReactNode };

/** A paper in one row: its name, when and with what it was brought, and what may be done with it. */
export const PaperFacts = ({ subjectId, paper, children }: PaperFactsProps) => {
  const useText = useUseText();
  return (
    <>
      <div className="kouan-row">
        <div>
          <div>{paper.uses[0]?.fileName}</div>
          <div className="kouan-small kouan-muted">
            {[bytes(paper.bytes), ...paper.uses.map(useText)].join(' · ')}
          </div>
        </div>
        {children && <div>{children}</div>}
      </div>
      {isReadable(paper.contentType) && <PaperPreview subjectId={subjectId} paper={paper} />}
    </>
  );
};
