import { Segmented } from 'antd';
import { useState } from 'react';
import type { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import type { Line } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { EndlessTable } from '../../parts/endless-table.tsx';
import { Section } from '../../parts/section.tsx';
import { lineColumns } from './line-columns.tsx';
import type { LineSource, Outcome } from './line-sources.ts';

type Choice = Outcome | 'all';

type LineTableProps = {
  readonly title: string;
  readonly source: LineSource;
  readonly kind: ListKind;
  /** All lines are of one file: its own numbers lead to them. */
  readonly ofOneFile?: boolean;
};

/** The lines of a list, by what became of them. */
export const LineTable = ({ title, source, kind, ofOneFile = false }: LineTableProps) => {
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
            { value: 'accepted', label: t('claim.accepted') },
            { value: 'refused', label: t('claim.refused') },
          ]}
        />
      }
    >
      <EndlessTable<Line>
        key={choice}
        label={title}
        source={source(choice === 'all' ? undefined : choice)}
        columns={lineColumns(t, language, kind)}
        lineOf={ofOneFile ? ({ line }) => line : undefined}
        width={1190}
        empty={t('goods.noRows')}
      />
    </Section>
  );
};
