import { Link } from 'react-router';
import type { Subject } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Section } from '../parts/section.tsx';
import { factsOf } from '../subjects/subject-facts.ts';

export const ProfileCard = ({ subject }: { readonly subject: Subject }) => {
  const { t } = useWords();
  return (
    <Section
      title={t('desk.profile')}
      extra={<Link to={`/e/${subject.id}/settings`}>{t('member.settings')}</Link>}
    >
      <Facts columns={1} facts={factsOf(t, subject).map(({ word, value }) => ({ label: t(word), value }))} />
      <div className="kouan-actions">
        <LinkButton to={`/e/${subject.id}/papers`}>{t('paper.title')}</LinkButton>{' '}
        <LinkButton to={`/e/${subject.id}/accesses`}>{t('sharing.own')}</LinkButton>
      </div>
    </Section>
  );
};
