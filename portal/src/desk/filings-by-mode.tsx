import type { Subject } from '../api/schema.ts';
import { ModeList } from '../filing/mode-list.tsx';
import { useWords } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Section } from '../parts/section.tsx';

/** How the subject stands with each business mode, on its desk. */
export const FilingsByMode = ({ subject }: { readonly subject: Subject }) => {
  const { t } = useWords();
  return (
    <Section
      title={t('desk.filings')}
      extra={<LinkButton to={`/e/${subject.id}/filings`}>{t('filing.all')}</LinkButton>}
    >
      <ModeList subject={subject} />
    </Section>
  );
};
