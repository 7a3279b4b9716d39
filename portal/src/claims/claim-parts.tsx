import { Table } from 'antd';
import type { Answer, Claim } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { claimStatusWords } from './statuses.ts';

type FundLine = Answer<'getClaim'>['fundLines'][number];
type Part = Claim['parts'][number];

type ClaimPartsProps = { readonly claim: Claim; readonly fundLines: readonly FundLine[] };

/** What has become of a part, beside where it stands. */
const useRemark = () => {
  const { t } = useWords();
  return ({ paidOn, returnedFor, recoveredFen }: Part): string =>
    [
      paidOn && t('claim.paidOn', { day: paidOn }),
      returnedFor && `${t('claim.returnedFor')}：${returnedFor}`,
      recoveredFen && t('claim.partRecovered', { sum: yuan(recoveredFen) }),
    ]
      .filter(Boolean)
      .join(' · ');
};

/** Each level pays its part from its own account: how much, from which fund line, and where it stands. */
export const ClaimParts = ({ claim: { parts }, fundLines }: ClaimPartsProps) => {
  const { t, say } = useWords();
  const remarkOf = useRemark();
  if (parts.length === 0) return null;
  const lineOf = (id: string) => fundLines.find((line) => line.id === id);
  return (
    <Section flush title={t('claim.parts')}>
      <Table<Part>
        size="small"
        rowKey="fundLineId"
        dataSource={[...parts]}
        pagination={false}
        scroll={{ x: 640 }}
        columns={[
          {
            title: t('claim.partLevel'),
            key: 'level',
            width: 90,
            render: (_, { fundLineId }) => {
              const line = lineOf(fundLineId);
              return line && t(`level.${line.level}`);
            },
          },
          {
            title: t('finance.fundLine'),
            key: 'line',
            render: (_, { fundLineId }) => {
              const line = lineOf(fundLineId);
              return line ? say(line.title) : fundLineId;
            },
          },
          {
            title: t('finance.amount'),
            key: 'amount',
            width: 140,
            align: 'right',
            className: 'kouan-number',
            render: (_, { fen }) => yuan(fen),
          },
          {
            title: t('finance.status'),
            key: 'status',
            width: 220,
            render: (_, part) => (
              <>
                <StatusMark word={claimStatusWords[part.status]} />
                <div className="kouan-small kouan-muted">{remarkOf(part)}</div>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
};
