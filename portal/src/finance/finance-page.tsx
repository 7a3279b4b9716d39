import { Empty } from 'antd';
import { RecoveriesCard } from '../afterwards/recoveries-card.tsx';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { PageSkeleton } from '../parts/page-skeleton.tsx';
import { BatchesCard } from './batches-card.tsx';
import { FundLineCard } from './fund-line-card.tsx';
import { PayableCard } from './payable-card.tsx';
import { isAtRest, RestingFundLines } from './resting-fund-lines.tsx';
import { useFundLines, useIsWhole } from './use-finance.ts';

type FundLinesProps = Answer<'listFundLines'>;

const FundLines = ({ fundLines, people }: FundLinesProps) => {
  const { t } = useWords();
  const atWork = fundLines.filter((one) => !isAtRest(one));
  const isWhole = useIsWhole(atWork.map(({ fundLine }) => fundLine.id));
  if (!isWhole) return <PageSkeleton rows={8} />;
  return (
    <>
      {/* What is under way comes before what may begin, and no fund line that changes its height moves it. */}
      <BatchesCard />
      <RecoveriesCard />
      {fundLines.length === 0 && <Empty description={t('finance.none')} />}
      {atWork.map((one) => (
        <div key={one.fundLine.id} className="kouan-stack">
          <FundLineCard fundLine={one} people={people} />
          <PayableCard fundLineId={one.fundLine.id} title={one.fundLine.title} />
        </div>
      ))}
      <RestingFundLines fundLines={fundLines.filter(isAtRest)} people={people} />
    </>
  );
};

/** The money of the zone: what each fund line holds, what can be paid from it, and the batches. */
export const FinancePage = () => {
  const { t } = useWords();
  return (
    <Page title={t('finance.title')} lead={t('finance.lead')}>
      <Loaded query={useFundLines()} rows={8}>
        {(data) => <FundLines {...data} />}
      </Loaded>
    </Page>
  );
};
