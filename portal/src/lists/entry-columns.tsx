import type { TableColumnsType } from 'antd';
import { useWords } from '../language/use-words.ts';
import type { CsvColumn } from '../parts/save-csv.ts';
import { useNarrow } from '../parts/use-narrow.ts';
import { RemarkReading } from './remark-reading.tsx';
import type { Entry } from './use-lists.ts';

type EntryProps = { readonly entry: Entry };

const Code = ({ entry: { tariff } }: EntryProps) => <span className="kouan-code">{tariff}</span>;

/** The remark as published, and what it is taken to mean. */
const Remark = ({ entry }: EntryProps) => (
  <>
    {entry.remark}
    <RemarkReading entry={entry} />
  </>
);

/** All of an entry, one thing under the other: a remark that is out of sight is as good as none. */
const EntryCard = ({ entry }: EntryProps) => (
  <>
    <Code entry={entry} />
    <div>{entry.name}</div>
    <div className="kouan-small">
      <Remark entry={entry} />
    </div>
  </>
);

type EntryColumns = { readonly columns: TableColumnsType<Entry>; readonly width: number };

export const useEntryColumns = (): EntryColumns => {
  const { t } = useWords();
  const narrow = useNarrow();
  if (narrow)
    return {
      width: 280,
      columns: [{ title: t('list.entry'), key: 'card', render: (_, entry) => <EntryCard entry={entry} /> }],
    };
  return {
    width: 760,
    columns: [
      { title: t('list.tariff'), key: 'tariff', width: 120, render: (_, entry) => <Code entry={entry} /> },
      { title: t('list.name'), dataIndex: 'name', width: 300 },
      { title: t('list.remark'), key: 'remark', width: 340, render: (_, entry) => <Remark entry={entry} /> },
    ],
  };
};

export const entryCsv: readonly CsvColumn<Entry>[] = [
  { title: '批次 Batch', cell: ({ batch }) => batch },
  { title: '序号 Line', cell: ({ line }) => String(line) },
  { title: '税则号列 Tariff line', cell: ({ tariff }) => tariff, isCode: true },
  { title: '货品名称 Name', cell: ({ name }) => name },
  { title: '备注 Remark', cell: ({ remark }) => remark },
  {
    title: '备注认定 Read by a person',
    cell: ({ reading, remarks }) =>
      reading
        ? `${reading.by} ${reading.on}：${remarks.map(({ words }) => words.zh).join('；')}（${reading.why}）`
        : '',
  },
];
