import { Link, useParams } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { Page } from '../parts/page.tsx';
import { GoodsFilingsCard } from './goods-filings-card.tsx';
import { NewGoodsFiling } from './new-goods-filing.tsx';

export const GoodsPage = () => {
  const { t } = useWords();
  const { subjectId = '' } = useParams();
  return (
    <Page
      title={t('goods.title')}
      lead={t('goods.lead')}
      extra={<Link to={`/e/${subjectId}/book`}>{t('goods.book')}</Link>}
    >
      <NewGoodsFiling subjectId={subjectId} />
      <GoodsFilingsCard subjectId={subjectId} />
    </Page>
  );
};
