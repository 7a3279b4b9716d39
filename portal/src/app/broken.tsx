import { Button, Result } from 'antd';
import { useWords } from '../language/use-words.ts';

/** A page that threw. What was sent is safe with the server; reloading goes on from there. */
export const Broken = () => {
  const { t } = useWords();
  return (
    <Result
      status="error"
      title={t('common.broken')}
      subTitle={t('common.brokenNext')}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('common.refresh')}
        </Button>
      }
    />
  );
};
