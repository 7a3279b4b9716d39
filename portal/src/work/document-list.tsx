import type { Mode, SubjectDocument } from '../api/schema.ts';
import { DocumentLine } from '../filing/document/document-line.tsx';
import { OfficersPreview } from '../filing/document/officers-preview.tsx';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';

type DocumentListProps = {
  readonly mode: Mode;
  readonly chosen: Readonly<Record<string, string>>;
  readonly documents: readonly SubjectDocument[];
};

/** The documents that go with an application, each folded out beside what it proves. */
export const DocumentList = ({ mode, chosen, documents }: DocumentListProps) => {
  const { t, say } = useWords();
  const asked = mode.documents.filter(({ id }) => chosen[id] !== undefined);
  return (
    <Section title={t('apply.documents')}>
      {asked.length === 0 && <span className="kouan-muted">{t('document.none')}</span>}
      {asked.map(({ id, title }) => {
        const document = documents.find((one) => one.id === chosen[id]);
        return (
          <div key={id} className="kouan-list-gap">
            <h3>{say(title)}</h3>
            {document ? (
              <DocumentLine document={document}>
                <OfficersPreview document={document} />
              </DocumentLine>
            ) : (
              <span className="kouan-muted">{t('document.gone')}</span>
            )}
          </div>
        );
      })}
    </Section>
  );
};
