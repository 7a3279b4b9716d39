import { Alert, Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import { useWords } from '../language/use-words.ts';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';

/** Where the link of an invitation leads. The code is taken from behind the # and posted; no address carries it. */
export const JoinPage = () => {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data: me } = useMe();
  const code = useLocation().hash.slice(1);
  const join = useAction(
    (_: undefined) => answerOf(api.POST('/api/applicant/invitations/acceptance', { body: { code } })),
    { refreshes: ['me'], onDone: ({ subjectId }) => void navigate(`/e/${subjectId}`, { replace: true }) },
  );
  return (
    <Page title={t('member.joinTitle')}>
      <Section narrow>
        {code === '' ? (
          <Alert type="warning" showIcon title={t('member.noCode')} description={t('member.noCodeNext')} />
        ) : (
          <>
            <p className="kouan-next">{t('member.joinLead', { name: me?.name ?? '' })}</p>
            <TroubleNote thrown={join.trouble} />
            <div className="kouan-actions">
              <Button type="primary" loading={join.running} onClick={() => join.run(undefined)}>
                {t('member.join')}
              </Button>
            </div>
          </>
        )}
      </Section>
    </Page>
  );
};
