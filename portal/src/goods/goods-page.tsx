import { Link, useParams, useSearchParams } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { Page } from '../parts/page.tsx';
import { CorrectedGoods } from './corrected-goods.tsx';
import { GoodsFilingsCard } from './goods-filings-card.tsx';
import { NewGoodsFiling } from './new-goods-filing.tsx';
import { RetypedGoods } from './retyped-goods.tsx';

/** What is to be filed: goods typed before and changed, rows of an earlier file corrected, or something new. */
const ToFile = ({ subjectId }: { readonly subjectId: string }) => {
  const [search] = useSearchParams();
  const typed = search.get('typed');
  const corrects = search.get('corrects');
  if (typed) return <RetypedGoods key={typed} subjectId={subjectId} id={typed} />;
  if (corrects) return <CorrectedGoods key={corrects} subjectId={subjectId} id={corrects} />;
  return <NewGoodsFiling subjectId={subjectId} />;
};

export const GoodsPage = () => {
  const { t } = useWords();
  const { subjectId = '' } = useParams();
  return (
    <Page
      title={t('goods.title')}
      lead={t('goods.lead')}
      extra={<Link to={`/e/${subjectId}/book`}>{t('goods.book')}</Link>}
    >
      <ToFile subjectId={subjectId} />
      <GoodsFilingsCard subjectId={subjectId} />
    </Page>
  );
};
