import { InputNumber, Table } from 'antd';
import { useWords } from '../language/use-words.ts';
import type { RiskRule, RiskTerms, Turned } from './use-risk.ts';

type WeightsTableProps = {
  readonly terms: RiskTerms;
  readonly rules: readonly RiskRule[];
  readonly turned: Turned;
  readonly onTurn: (turned: Turned) => void;
};

/** Every rule with its weight of today, and the one that is tried beside it. */
export const WeightsTable = ({ terms, rules, turned, onTurn }: WeightsTableProps) => {
  const { t, say } = useWords();
  const turn = (code: string, weight: number | null) =>
    onTurn({ ...turned, weights: { ...turned.weights, [code]: weight ?? 0 } });
  return (
    <Table<RiskRule>
      size="small"
      rowKey="code"
      dataSource={rules}
      scroll={{ x: 560 }}
      pagination={false}
      columns={[
        {
          title: t('risk.rule'),
          key: 'rule',
          render: (_, { code, reason, about, clause }) => (
            <>
              <div>{say(reason)}</div>
              <div className="kouan-small kouan-muted">{`${code} · ${t(`risk.${about}`)} · ${clause}`}</div>
            </>
          ),
        },
        {
          title: t('risk.current'),
          key: 'current',
          width: 80,
          className: 'kouan-number',
          render: (_, { code }) => terms.weights[code] ?? 0,
        },
        {
          title: t('risk.proposed'),
          key: 'proposed',
          width: 120,
          render: (_, { code }) => (
            <InputNumber
              aria-label={t('risk.weightOf', { rule: code })}
              min={0}
              max={100}
              precision={0}
              value={turned.weights[code] ?? terms.weights[code] ?? 0}
              onChange={(weight) => turn(code, weight)}
            />
          ),
        },
      ]}
    />
  );
};
