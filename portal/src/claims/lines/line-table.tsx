import { Segmented } from 'antd';
import { useState } from 'react';
import type { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import type { Line } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { EndlessTable } from '../../parts/endless-table.tsx';
import { Section } from '../../parts/section.tsx';
import { type LineAct, lineColumns } from './line-columns.tsx';
import type { LineSource, Outcome } from './line-sources.ts';

type Choice = Outcome | 'all';

type LineTableProps = {
  readonly title: string;
  readonly source: LineSource;
  readonly kind: ListKind;
  /** What may be done with a line, where anything may. */
  readonly act?: LineAct | undefined;
  /** All lines are of one file: its own numbers lead to them. */
  readonly ofOneFile?: boolean;
};

const outcomeWords = {
  accepted: 'claim.accepted',
  refused: 'claim.refused',
  adjusted: 'adjustment.adjusted',
} as const satisfies Record<Outcome, string>;

/** The lines of a list, by what became of them. */
export const LineTable = ({ title, source, kind, act, ofOneFile = false }: LineTableProps) => {
  const { t, language } = useWords();
  const [choice, setChoice] = useState<Choice>('all');
  return (
    <Section
      flush
      title={title}
      anchor="lines"
      extra={
        <Segmented
          aria-label={t('claim.filterOutcome')}
          value={choice}
          onChange={setChoice}
          options={[
            { value: 'all', label: t('claim.all') },
            ...source.outcomes.map((value) => ({ value, label: t(outcomeWords[value]) })),
          ]}
        />
      }
    >
      <EndlessTable<Line>
        key={choice}
        label={title}
        source={source.of(choice === 'all' ? undefined : choice)}
        columns={lineColumns(t, language, kind, act)}
        lineOf={ofOneFile ? ({ line }) => line : undefined}
        width={act ? 1280 : 1190}
        empty={t('goods.noRows')}
      />
    </Section>
  );
};
