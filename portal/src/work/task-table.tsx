import { Empty, Table, type TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Task } from '../api/schema.ts';
import { DaysLeft } from '../case/days-left.tsx';
import { useDeskName } from '../case/use-case-words.ts';
import { type Say, type Translate, useWords } from '../language/use-words.ts';
import { casePage } from './case-page-of.ts';
import { useListKeys } from './use-list-keys.ts';

const columns = (
  t: Translate,
  say: Say,
  deskName: (desk: Task['desk']) => string,
): TableColumnsType<Task> => [
  {
    title: t('work.urgency'),
    key: 'urgency',
    width: 180,
    render: (_, task) => <DaysLeft task={task} />,
  },
  {
    title: t('work.matter'),
    key: 'matter',
    render: (_, task) => (
      <>
        <Link to={casePage(task.case)}>{say(task.title)}</Link>
        <div className="kouan-small kouan-muted">{say(task.question)}</div>
      </>
    ),
  },
  { title: t('work.kind'), key: 'kind', width: 110, render: (_, task) => t(`kind.${task.case.kind}`) },
  { title: t('work.desk'), key: 'desk', width: 190, render: (_, task) => deskName(task.desk) },
  { title: t('work.opened'), dataIndex: 'openedOn', width: 116, className: 'kouan-number' },
  { title: t('work.due'), dataIndex: 'dueOn', width: 116, className: 'kouan-number' },
];

export const TaskTable = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const { t, say } = useWords();
  const deskName = useDeskName();
  const navigate = useNavigate();
  const open = (task: Task) => void navigate(casePage(task.case));
  const selected = useListKeys(tasks, open);
  return (
    <Table<Task>
      rowKey="id"
      size="middle"
      scroll={{ x: 900 }}
      dataSource={[...tasks]}
      columns={columns(t, say, deskName)}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      rowClassName={(_, index) => (index === selected ? 'kouan-selected' : '')}
      locale={{ emptyText: <Empty description={t('work.noMatch')} /> }}
    />
  );
};
