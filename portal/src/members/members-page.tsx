import { useParams } from 'react-router';
import { useMyRole } from '../api/members.ts';
import { useSubject } from '../api/subject.ts';
import { useWords } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteCard } from './invite-card.tsx';
import { MemberList } from './member-list.tsx';

/** Who acts for the subject, and who may be asked to. */
export const MembersPage = () => {
  const { t } = useWords();
  const { subjectId = '' } = useParams();
  const subject = useSubject(subjectId);
  const invites = useMyRole(subjectId) === 'administrator';
  return (
    <Loaded query={subject} rows={8}>
      {({ name }) => (
        <Page
          title={t('member.title')}
          lead={t('member.lead')}
          crumbs={[{ title: name, to: `/e/${subjectId}` }]}
          extra={<LinkButton to={`/e/${subjectId}/settings`}>{t('member.settings')}</LinkButton>}
        >
          <MemberList subjectId={subjectId} />
          {invites && <InviteCard subjectId={subjectId} />}
          {invites && <InvitationList subjectId={subjectId} />}
        </Page>
      )}
    </Loaded>
  );
};
