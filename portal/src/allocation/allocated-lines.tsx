import { Table } from 'antd';
import type { Allocation, Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';

type FundLine = Answer<'listAllocations'>['fundLines'][number];
type Line = Allocation['lines'][number] & { readonly basisPoints: number };

type AllocatedLinesProps = {
  readonly allocation: Allocation;
  readonly fundLines: readonly FundLine[];
};

const linesOf = ({ lines, funding }: Allocation): Line[] =>
  lines.map((line) => ({
    ...line,
    basisPoints: funding.find(({ fundLineId }) => fundLineId === line.fundLineId)?.basisPoints ?? 0,
  }));

/** What each fund line had free, and what of it is shared out: the scarcest decides how large the pool is. */
export const AllocatedLines = ({ allocation, fundLines }: AllocatedLinesProps) => {
  const { t, say } = useWords();
  if (allocation.lines.length === 0) return null;
  const amount = (title: string, key: 'availableFen' | 'promisedFen') => ({
    title,
    key,
    width: 150,
    align: 'right' as const,
    className: 'kouan-number',
    render: (_: unknown, line: Line) => yuan(line[key]),
  });
  return (
    <Section flush title={t('allocation.lines')}>
      <Table<Line>
        size="small"
        rowKey="fundLineId"
        dataSource={linesOf(allocation)}
        pagination={false}
        scroll={{ x: 640 }}
        columns={[
          {
            title: t('finance.fundLine'),
            key: 'line',
            render: (_, { fundLineId, basisPoints }) => {
              const line = fundLines.find(({ id }) => id === fundLineId);
              return (
                <>
                  {line ? say(line.title) : fundLineId}
                  <div className="kouan-small kouan-muted">
                    {line && t(`level.${line.level}`)} {basisPoints / 100} %
                  </div>
                </>
              );
            },
          },
          amount(t('allocation.lineAvailable'), 'availableFen'),
          amount(t('allocation.linePromised'), 'promisedFen'),
        ]}
      />
    </Section>
  );
};
