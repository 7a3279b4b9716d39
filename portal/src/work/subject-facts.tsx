import { Link } from 'react-router';
import type { Subject } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { factsOf } from '../subjects/subject-facts.ts';
import { IdentityReading } from './identity-reading.tsx';

/** What stopped nothing, of the subject and of the account it would be paid to. */
const concernsOf = ({ concerns = [], account }: Subject) => [...concerns, ...(account?.concerns ?? [])];

type SubjectFactsProps = { readonly subject: Subject; readonly anchor?: string };

export const SubjectFacts = ({ subject, anchor }: SubjectFactsProps) => {
  const { t } = useWords();
  const concerns = concernsOf(subject);
  return (
    <Section
      title={t('file.subject')}
      extra={<Link to={`/work/subject/${encodeURIComponent(subject.id)}`}>{t('creditDesk.subject')}</Link>}
      {...(anchor ? { anchor } : {})}
    >
      <Facts facts={factsOf(t, subject).map(({ word, value }) => ({ label: t(word), value }))} />
      {concerns.length > 0 && (
        <div className="kouan-list-gap">
          <h3>{t('subject.concerns')}</h3>
          <RefusalList refusals={concerns} />
        </div>
      )}
      {'maskedId' in subject && <IdentityReading subjectId={subject.id} />}
    </Section>
  );
};
