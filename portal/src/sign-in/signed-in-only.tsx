import { Button, Result } from 'antd';
import { Outlet, useLocation } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { PageSkeleton } from '../parts/page-skeleton.tsx';
import { signIn } from './session.ts';
import { useSession } from './session-provider.tsx';

/** Pages behind it are for whoever is signed in; others are asked to, and come back to where they were. */
export const SignedInOnly = () => {
  const { t } = useWords();
  const session = useSession();
  const { pathname, search, hash } = useLocation();
  if (session.state === 'opening') return <PageSkeleton />;
  if (session.user) return <Outlet />;
  return (
    <Result
      status="info"
      title={<h1 className="kouan-result-title">{t(session.ended ? 'signIn.ended' : 'signIn.needed')}</h1>}
      subTitle={t('signIn.neededNext')}
      extra={
        <Button type="primary" size="large" onClick={() => void signIn(`${pathname}${search}${hash}`)}>
          {t('signIn.signIn')}
        </Button>
      }
    />
  );
};
