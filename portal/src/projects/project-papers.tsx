import type { AskedPaper } from '#domain/casework/papers.ts';
import type { Answer } from '../api/schema.ts';
import { DocumentLine } from '../filing/document/document-line.tsx';
import { DocumentPreview } from '../filing/document/document-preview.tsx';
import { useWords } from '../language/use-words.ts';
import type { ProjectSeen } from './use-projects.ts';

type Shown = Answer<'seeProjectPaper'>;

/** What may be shown of the papers of a project to whoever reads it. */
export type PapersOf = {
  readonly documents: ProjectSeen['documents'];
  /** Asks for an address that is good for some minutes. */
  readonly see: (documentId: string) => Promise<Shown>;
};

type ProjectPapersProps = {
  readonly title: string;
  readonly asked: readonly AskedPaper[];
  readonly papers: Readonly<Record<string, readonly string[]>>;
  readonly of: PapersOf;
};

const Brought = ({ id, of: { documents, see } }: { readonly id: string; readonly of: PapersOf }) => {
  const { t } = useWords();
  const document = documents.find((one) => one.id === id);
  if (!document) return <span className="kouan-muted">{t('document.gone')}</span>;
  return (
    <DocumentLine document={document}>
      <DocumentPreview id={id} fileName={document.fileName} see={() => see(id)} />
    </DocumentLine>
  );
};

/** What was brought, under the name of what was asked, each folded out where somebody wants to read it. */
export const ProjectPapers = ({ title, asked, papers, of }: ProjectPapersProps) => {
  const { t, say } = useWords();
  const brought = asked.filter(({ id }) => papers[id]?.length);
  return (
    <div>
      <h3 className="kouan-form-head">{title}</h3>
      {brought.length === 0 && <span className="kouan-muted">{t('document.none')}</span>}
      {brought.map(({ id, title: name }) => (
        <div key={id} className="kouan-list-gap">
          <div className="kouan-muted">{say(name)}</div>
          {papers[id]?.map((one) => (
            <Brought key={one} id={one} of={of} />
          ))}
        </div>
      ))}
    </div>
  );
};
