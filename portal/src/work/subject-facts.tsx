import type { Subject } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Section } from '../parts/section.tsx';
import { factsOf } from '../subjects/subject-facts.ts';

type SubjectFactsProps = { readonly subject: Subject; readonly anchor?: string };

export const SubjectFacts = ({ subject, anchor }: SubjectFactsProps) => {
  const { t } = useWords();
  return (
    <Section title={t('file.subject')} {...(anchor ? { anchor } : {})}>
      <Facts facts={factsOf(subject).map(({ word, value }) => ({ label: t(word), value }))} />
    </Section>
  );
};
