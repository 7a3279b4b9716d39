import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { statusWord } from '../case/statuses.ts';
import { type Say, type Translate, useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import { historyPage, type RecordRow, type RecordsProps, recordPage } from './record.ts';

const columns = (kind: RecordsProps['kind'], t: Translate, say: Say): TableColumnsType<RecordRow> => [
  {
    title: t('record.subject'),
    key: 'subject',
    render: (_, { id, subjectName }) => (
      <>
        <Link to={recordPage(kind, id)}>{subjectName}</Link>
        <div className="kouan-code kouan-small kouan-muted">{id}</div>
      </>
    ),
  },
  { title: t(`record.${kind}Title`), key: 'title', width: 280, render: (_, { title }) => say(title) },
  {
    title: t('record.status'),
    key: 'status',
    width: 130,
    render: (_, { status }) => <StatusMark word={statusWord(kind, status)} />,
  },
  {
    title: t('record.changed'),
    key: 'changed',
    width: 160,
    className: 'kouan-number',
    render: (_, { changedAt }) => moment(changedAt),
  },
  {
    title: t('record.history'),
    key: 'history',
    width: 110,
    render: (_, { id, subjectName }) => (
      <Link to={historyPage(kind, id)} aria-label={`${t('record.history')} ${subjectName}`}>
        {t('record.history')}
      </Link>
    ),
  },
];

export const RecordTable = ({ kind, rows }: RecordsProps) => {
  const { t, say } = useWords();
  return (
    <Table<RecordRow>
      size="middle"
      rowKey="id"
      dataSource={[...rows]}
      scroll={{ x: 960 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      columns={columns(kind, t, say)}
    />
  );
};
