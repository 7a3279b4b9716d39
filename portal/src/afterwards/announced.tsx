import type { Answer } from '../api/schema.ts';
import { SaidDocuments } from '../filing/document/said-documents.tsx';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';

type Recovery = Answer<'getRecoveryCase'>;

/** What a subject has said of money that it returns, as officers read it: it stays, whatever came of it. */
export const Announced = ({ recovery }: { readonly recovery: Recovery }) => {
  const { t } = useWords();
  const { announcement, subjectId, documents } = recovery;
  if (!announcement) return null;
  return (
    <Section title={t('recovery.announcedWords')}>
      <p className="kouan-quote">{announcement.statement}</p>
      <div className="kouan-list-gap">
        <Facts
          facts={[
            { label: t('recovery.announcedSum'), value: yuan(announcement.fen) },
            { label: t('recovery.announcedOn'), value: announcement.on },
            { label: t('afterwards.letter'), value: announcement.document },
          ]}
        />
      </div>
      <SaidDocuments title={t('recovery.announcedPapers')} subjectId={subjectId} documents={documents} />
    </Section>
  );
};
