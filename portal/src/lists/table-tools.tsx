import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../language/use-words.ts';
import { type CsvColumn, csvOf, saveCsv } from '../parts/save-csv.ts';

type TableToolsProps<T> = {
  readonly fileName: string;
  readonly columns: readonly CsvColumn<T>[];
  readonly rows: readonly T[];
};

/** What is shown, as a file or on paper. */
export const TableTools = <T,>({ fileName, columns, rows }: TableToolsProps<T>) => {
  const { t } = useWords();
  return (
    <span className="kouan-tools kouan-no-print">
      <Button icon={<DownloadOutlined />} onClick={() => saveCsv(fileName, csvOf(columns, rows))}>
        {t('list.csv')}
      </Button>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {t('list.print')}
      </Button>
    </span>
  );
};
