import { Button, Result, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { finishSignIn, signIn } from './session.ts';

/** Where the issuer sends people back to. */
export const SignedInPage = () => {
  const { t } = useWords();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    finishSignIn().then(
      (page) => navigate(page, { replace: true }),
      () => setFailed(true),
    );
  }, [navigate]);
  if (!failed) return <Spin description={t('signIn.finishing')} size="large" className="kouan-spin" />;
  return (
    <Result
      status="warning"
      title={t('signIn.failed')}
      subTitle={t('signIn.failedNext')}
      extra={
        <Button type="primary" onClick={() => void signIn('/')}>
          {t('signIn.again')}
        </Button>
      }
    />
  );
};
