import { fen, formatYuan } from '#domain/shared/money.ts';
import { amountNames } from '#domain/subsidy/statistics/claim-figures.ts';
import { statusWord } from '../case/statuses.ts';
import type { Say, Translate } from '../language/use-words.ts';
import { type CsvColumn, csvOf } from '../parts/save-csv.ts';
import type { Figures, Statistics } from './use-statistics.ts';

type State = Figures['states'][number];
type Row = State & { readonly programme: string };

/** Programme × state × amount, in yuan: one line for each that occurs. */
export const statesCsv = (statistics: Statistics, t: Translate, say: Say): string => {
  const rows: Row[] = statistics.programmes.flatMap(({ title, figures }) =>
    figures.states.map((state) => ({ ...state, programme: say(title) })),
  );
  const columns: CsvColumn<Row>[] = [
    { title: t('record.claimTitle'), cell: ({ programme }) => programme },
    { title: t('statistics.status'), cell: ({ status }) => say(statusWord('claim', status)) },
    { title: t('statistics.claims'), cell: ({ claims }) => `${claims}` },
    ...amountNames.map((name) => ({
      title: t(`statistics.${name}`),
      cell: ({ amounts }: Row) => formatYuan(fen(amounts[name])),
    })),
  ];
  return csvOf(columns, rows);
};
