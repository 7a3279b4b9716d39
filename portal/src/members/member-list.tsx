import { answerOf, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import { useMembers, useMyRole } from '../api/members.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { moment } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { useAction } from '../parts/use-action.ts';

type Member = Answer<'listMembers'>['members'][number];
type RowProps = { readonly subjectId: string; readonly member: Member };

const isAdministrator = ({ role }: Member) => role === 'administrator';

/** Without an administrator nobody could ever be admitted again. */
const isOnlyAdministrator = (member: Member, members: readonly Member[]) =>
  isAdministrator(member) && members.filter(isAdministrator).length === 1;

const refreshes = ['members', 'me'];

const ChangeRole = ({ subjectId, member: { person, name, role } }: RowProps) => {
  const { t } = useWords();
  const change = useAction(
    (_: undefined) =>
      answerOf(
        api.PUT('/api/applicant/subjects/{subjectId}/members', {
          params: { path: { subjectId } },
          body: { person, role: role === 'clerk' ? 'administrator' : 'clerk' },
        }),
      ),
    { refreshes },
  );
  return (
    <ConfirmButton
      label={t(role === 'clerk' ? 'member.makeAdministrator' : 'member.makeClerk')}
      title={t('member.roleTitle', { name })}
      action={change}
    >
      <p>{t('member.roleText')}</p>
    </ConfirmButton>
  );
};

const Remove = ({ subjectId, member: { person, name } }: RowProps) => {
  const { t } = useWords();
  const remove = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/subjects/{subjectId}/members/departure', {
          params: { path: { subjectId } },
          body: { person },
        }),
      ),
    { refreshes },
  );
  return (
    <ConfirmButton
      danger
      label={t('member.remove')}
      title={t('member.removeTitle', { name })}
      action={remove}
    >
      <p>{t('member.removeText')}</p>
    </ConfirmButton>
  );
};

const MemberRow = ({ subjectId, member, isOnly }: RowProps & { readonly isOnly: boolean }) => {
  const { t } = useWords();
  const { data: me } = useMe();
  const mayChange = useMyRole(subjectId) === 'administrator';
  const { name, person, role, since, invitedBy } = member;
  return (
    <li className="kouan-row">
      <div>
        <h3>
          {name} {person === me?.person && t('member.me')}
        </h3>
        <div className="kouan-small kouan-muted">
          {[
            t(`role.${role}`),
            t('member.since', { moment: moment(since) }),
            ...(isOnly ? [t('member.onlyAdministrator')] : []),
            ...(invitedBy ? [t('member.invitedBy', { name: invitedBy })] : []),
          ].join(' · ')}
        </div>
      </div>
      {mayChange && !isOnly && (
        <div className="kouan-row">
          <ChangeRole subjectId={subjectId} member={member} />
          <Remove subjectId={subjectId} member={member} />
        </div>
      )}
    </li>
  );
};

export const MemberList = ({ subjectId }: { readonly subjectId: string }) => {
  const { t } = useWords();
  const query = useMembers(subjectId);
  return (
    <Section title={t('member.list')}>
      <Loaded query={query} rows={3}>
        {({ members }) => (
          <>
            <ul className="kouan-rows">
              {members.map((member) => (
                <MemberRow
                  key={member.person}
                  subjectId={subjectId}
                  member={member}
                  isOnly={isOnlyAdministrator(member, members)}
                />
              ))}
            </ul>
            {members.length === 1 && <p className="kouan-muted">{t('member.alone')}</p>}
          </>
        )}
      </Loaded>
    </Section>
  );
};
