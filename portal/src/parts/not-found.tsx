import { Result } from 'antd';
import { useWords } from '../language/use-words.ts';
import { LinkButton } from './link-button.tsx';
import { useTitle } from './page.tsx';

export const NotFound = () => {
  const { t } = useWords();
  useTitle(t('common.notFound'));
  return (
    <Result
      status="404"
      title={<h1 className="kouan-result-title">{t('common.notFound')}</h1>}
      subTitle={t('common.notFoundNext')}
      extra={
        <LinkButton to="/" type="primary">
          {t('common.home')}
        </LinkButton>
      }
    />
  );
};
