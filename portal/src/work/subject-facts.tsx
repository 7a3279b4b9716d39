import { Link } from 'react-router';
import { isOutsider, useMe } from '../api/me.ts';
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

/** To all that is known of the subject, for the zone's own people. */
const ToSubject = ({ id }: { readonly id: string }) => {
  const { t } = useWords();
  return <Link to={`/work/subject/${encodeURIComponent(id)}`}>{t('creditDesk.subject')}</Link>;
};

export const SubjectFacts = ({ subject, anchor }: SubjectFactsProps) => {
  const { t } = useWords();
  const { data: me } = useMe();
  const concerns = concernsOf(subject);
  return (
    <Section
      title={t('file.subject')}
      extra={me && !isOutsider(me) && <ToSubject id={subject.id} />}
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
