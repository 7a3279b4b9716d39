import { Table } from 'antd';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { FundLineCard } from './fund-line-card.tsx';

type FundLines = Answer<'listFundLines'>;
type FundLine = FundLines['fundLines'][number];

/** Its books are right, and nothing of it is set aside or on its way: there is nothing to do. */
export const isAtRest = ({ balance, proof }: FundLine): boolean =>
  balance.reserved === 0 && balance.committed === 0 && proof.accountsAddUp && proof.postingsAddUp;

const columns = ['pool', 'free', 'paid', 'recovered'] as const;

/** Fund lines from which nothing is to be paid now, a row each; opened, a row says all that is known. */
export const RestingFundLines = ({ fundLines, people }: FundLines) => {
  const { t, say } = useWords();
  return fundLines.length === 0 ? null : (
    <Section title={t('finance.atRest')} flush>
      <Table<FundLine>
        size="small"
        rowKey={({ fundLine }) => fundLine.id}
        dataSource={fundLines}
        pagination={false}
        scroll={{ x: 760 }}
        expandable={{ expandedRowRender: (one) => <FundLineCard fundLine={one} people={people} /> }}
        columns={[
          {
            title: t('finance.fundLine'),
            key: 'title',
            width: 280,
            render: (_, { fundLine }) => say(fundLine.title),
          },
          ...columns.map((account) => ({
            title: t(`finance.${account}`),
            key: account,
            align: 'right' as const,
            className: 'kouan-number',
            render: (_: unknown, { balance }: FundLine) => yuan(balance[account]),
          })),
        ]}
      />
    </Section>
  );
};
