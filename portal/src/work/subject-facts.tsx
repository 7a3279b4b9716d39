import { Link } from 'react-router';
import type { Subject } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Section } from '../parts/section.tsx';
import { factsOf } from '../subjects/subject-facts.ts';

export const SubjectFacts = ({ subject }: { readonly subject: Subject }) => {
  const { t } = useWords();
  return (
    <Section
      title={t('file.subject')}
      extra={<Link to={`/work/subject/${encodeURIComponent(subject.id)}`}>{t('creditDesk.subject')}</Link>}
    >
      <Facts facts={factsOf(subject).map(({ word, value }) => ({ label: t(word), value }))} />
    </Section>
  );
};
