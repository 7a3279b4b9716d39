import type { TableColumnsType } from 'antd';
import type { Translate } from '../language/use-words.ts';
import type { CsvColumn } from '../parts/save-csv.ts';
import { RemarkReading } from './remark-reading.tsx';
import type { Entry } from './use-lists.ts';

export const entryColumns = (t: Translate): TableColumnsType<Entry> => [
  {
    title: t('list.tariff'),
    key: 'tariff',
    width: 120,
    render: (_, { tariff }) => <span className="kouan-code">{tariff}</span>,
  },
  { title: t('list.name'), dataIndex: 'name', width: 300 },
  {
    title: t('list.remark'),
    key: 'remark',
    width: 340,
    render: (_, entry) => (
      <>
        {entry.remark}
        <RemarkReading entry={entry} />
      </>
    ),
  },
];

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
