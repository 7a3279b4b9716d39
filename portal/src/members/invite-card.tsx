import { Alert, Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';

type Role = 'administrator' | 'clerk';
type Copied = 'not-yet' | 'done' | 'failed';

/** The code stands behind the #: a browser sends that part to no server. */
const linkOf = (code: string) => `${window.location.origin}/join#${code}`;

const LinkOnce = ({ code }: { readonly code: string }) => {
  const { t } = useWords();
  const [copied, setCopied] = useState<Copied>('not-yet');
  const link = linkOf(code);
  const copy = () =>
    void navigator.clipboard.writeText(link).then(
      () => setCopied('done'),
      () => setCopied('failed'),
    );
  return (
    <>
      <Alert type="warning" showIcon title={t('member.linkOnce')} />
      <div className="kouan-actions">
        <Input
          readOnly
          value={link}
          aria-label={t('member.link')}
          className="kouan-code"
          onFocus={({ target }) => target.select()}
        />
        <Button type="primary" onClick={copy}>
          {t(copied === 'done' ? 'member.copied' : 'member.copy')}
        </Button>
      </div>
      <div role="status">{copied === 'failed' && t('member.copyFailed')}</div>
    </>
  );
};

/** Invites by role; the link appears in place of the form, and is gone once the page is left. */
export const InviteCard = ({ subjectId }: { readonly subjectId: string }) => {
  const { t } = useWords();
  const label = useId();
  const [role, setRole] = useState<Role>('clerk');
  const [code, setCode] = useState<string>();
  const invite = useAction(
    (_: undefined) =>
      answerOf(
        api.PUT('/api/applicant/subjects/{subjectId}/invitations/{invitationId}', {
          params: { path: { subjectId, invitationId: crypto.randomUUID() } },
          body: { role },
        }),
      ),
    { refreshes: ['invitations'], onDone: (made) => setCode(made.code) },
  );
  return (
    <Section title={t('member.invite')}>
      <div id={label} className="kouan-fact-label">
        {t('member.inviteRole')}
      </div>
      <Radio.Group
        className="kouan-choices"
        aria-labelledby={label}
        value={role}
        onChange={({ target: { value } }) => {
          setRole(value);
          setCode(undefined);
        }}
        options={[
          { value: 'clerk', label: t('member.clerkDoes') },
          { value: 'administrator', label: t('member.administratorDoes') },
        ]}
      />
      <TroubleNote thrown={invite.trouble} />
      {code ? (
        <LinkOnce code={code} />
      ) : (
        <div className="kouan-actions">
          <Button type="primary" loading={invite.running} onClick={() => invite.run(undefined)}>
            {t('member.makeLink')}
          </Button>
        </div>
      )}
    </Section>
  );
};
