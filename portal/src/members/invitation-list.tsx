import { answerOf, api } from '../api/client.ts';
import { useInvitations } from '../api/members.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { moment } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useAction } from '../parts/use-action.ts';
import { invitationStandings } from './invitation-standings.ts';

type Invitation = Answer<'listInvitations'>['invitations'][number];
type RowProps = { readonly subjectId: string; readonly invitation: Invitation };

const Revoke = ({ subjectId, invitation: { id } }: RowProps) => {
  const { t } = useWords();
  const revoke = useAction(
    (_: undefined) =>
      answerOf(
        api.DELETE('/api/applicant/subjects/{subjectId}/invitations/{invitationId}', {
          params: { path: { subjectId, invitationId: id } },
        }),
      ),
    { refreshes: ['invitations', 'members'] },
  );
  return (
    <ConfirmButton danger label={t('member.revoke')} title={t('member.revokeTitle')} action={revoke}>
      <p>{t('member.revokeText')}</p>
    </ConfirmButton>
  );
};

const InvitationRow = ({ subjectId, invitation }: RowProps) => {
  const { t } = useWords();
  const { role, standing, invitedBy, expiresAt } = invitation;
  return (
    <li className="kouan-row">
      <div>
        <h3>{t(`role.${role}`)}</h3>
        <div className="kouan-small kouan-muted">
          {[
            t('member.until', { moment: moment(expiresAt) }),
            ...(invitedBy ? [t('member.invitedBy', { name: invitedBy })] : []),
          ].join(' · ')}
        </div>
      </div>
      <div className="kouan-row">
        <StatusMark word={invitationStandings[standing]} />
        {standing === 'open' && <Revoke subjectId={subjectId} invitation={invitation} />}
      </div>
    </li>
  );
};

export const InvitationList = ({ subjectId }: { readonly subjectId: string }) => {
  const { t } = useWords();
  const query = useInvitations(subjectId, true);
  return (
    <Section title={t('member.invitations')}>
      <Loaded query={query} rows={2}>
        {({ invitations }) =>
          invitations.length === 0 ? (
            <span className="kouan-muted">{t('member.noInvitations')}</span>
          ) : (
            <ul className="kouan-rows">
              {invitations.map((invitation) => (
                <InvitationRow key={invitation.id} subjectId={subjectId} invitation={invitation} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
};
