import { DocumentLine } from '../filing/document/document-line.tsx';
import { OfficersPreview } from '../filing/document/officers-preview.tsx';
import { OwnPreview } from '../filing/document/own-preview.tsx';
import { useWords } from '../language/use-words.ts';
import { CertificateList } from './trace-facts.tsx';
import type { Batch, Paper } from './use-batches.ts';

type WithPapersProps = {
  readonly certificates: Batch['certificates'];
  readonly papers: readonly Paper[];
  readonly asStaff: boolean;
  readonly on: string;
};

/** The certificates of a batch, each with the document behind it, folded out where it is asked for. */
export const CertificatesWithPapers = ({ certificates, papers, asStaff, on }: WithPapersProps) => {
  const { t } = useWords();
  const Preview = asStaff ? OfficersPreview : OwnPreview;
  if (certificates.length === 0) return <span className="kouan-muted">{t('trace.nothing')}</span>;
  return (
    <div>
      {certificates.map((certificate) => {
        const paper = papers.find(({ id }) => id === certificate.documentId);
        return (
          <div key={`${certificate.kind} ${certificate.number}`}>
            <CertificateList certificates={[certificate]} on={on} />
            {paper ? (
              <DocumentLine document={paper}>
                <Preview document={paper} />
              </DocumentLine>
            ) : (
              <span className="kouan-small kouan-muted">{t('trace.noPaper')}</span>
            )}
          </div>
        );
      })}
    </div>
  );
};
