import { DownloadOutlined } from '@ant-design/icons';
import { csvCell, csvLine } from '#domain/shared/csv-cell.ts';
import { useWords } from '../language/use-words.ts';
import type { Language } from '../language/words.ts';
import type { SimulationsOf } from './use-simulations.ts';

type Columns = SimulationsOf['sample'];

/** Every fact that may be told; what is asked for is marked. With BOM, so that spreadsheets open it as it is. */
const templateOf = (columns: Columns, language: Language): string => {
  const headings = columns.map((column) => csvCell(`${column[language]}${column.required ? '*' : ''}`));
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${csvLine(headings)}`)}`;
};

export const SampleTemplate = ({ columns }: { readonly columns: Columns }) => {
  const { t, language } = useWords();
  return (
    <a href={templateOf(columns, language)} download={`${t('simulation.templateName')}.csv`}>
      <DownloadOutlined aria-hidden="true" /> {t('simulation.template')}
    </a>
  );
};
