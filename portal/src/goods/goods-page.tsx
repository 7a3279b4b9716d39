import { Link, useParams, useSearchParams } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { Page } from '../parts/page.tsx';
import { GoodsFilingsCard } from './goods-filings-card.tsx';
import { NewGoodsFiling } from './new-goods-filing.tsx';
import { RetypedGoods } from './retyped-goods.tsx';

export const GoodsPage = () => {
  const { t } = useWords();
  const { subjectId = '' } = useParams();
  const [search] = useSearchParams();
  const typed = search.get('typed');
  return (
    <Page
      title={t('goods.title')}
      lead={t('goods.lead')}
      extra={<Link to={`/e/${subjectId}/book`}>{t('goods.book')}</Link>}
    >
      {typed ? (
        <RetypedGoods key={typed} subjectId={subjectId} id={typed} />
      ) : (
        <NewGoodsFiling subjectId={subjectId} />
      )}
      <GoodsFilingsCard subjectId={subjectId} />
    </Page>
  );
};
