import { Empty } from 'antd';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { BatchesCard } from './batches-card.tsx';
import { FundLineCard } from './fund-line-card.tsx';
import { PayableCard } from './payable-card.tsx';
import { useFundLines } from './use-finance.ts';

/** The money of the zone: what each fund line holds, what can be paid from it, and the batches. */
export const FinancePage = () => {
  const { t } = useWords();
  const fundLines = useFundLines();
  return (
    <Page title={t('finance.title')} lead={t('finance.lead')}>
      <Loaded query={fundLines} rows={8}>
        {(data) =>
          data.fundLines.length === 0 ? (
            <Empty description={t('finance.none')} />
          ) : (
            data.fundLines.map((one) => (
              <div key={one.fundLine.id} className="kouan-stack">
                <FundLineCard fundLine={one} />
                <PayableCard fundLineId={one.fundLine.id} title={one.fundLine.title} />
              </div>
            ))
          )
        }
      </Loaded>
      <BatchesCard />
    </Page>
  );
};
