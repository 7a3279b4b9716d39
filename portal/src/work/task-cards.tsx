import { Empty } from 'antd';
import { Link } from 'react-router';
import type { Task } from '../api/schema.ts';
import { DaysLeft } from '../case/days-left.tsx';
import { useDeskName } from '../case/use-case-words.ts';
import { useWords } from '../language/use-words.ts';
import { casePage } from './case-page-of.ts';

const TaskCard = ({ task }: { readonly task: Task }) => {
  const { t, say } = useWords();
  const deskName = useDeskName();
  return (
    <li>
      <div className="kouan-row">
        <DaysLeft task={task} />
        <span className="kouan-small kouan-muted kouan-number">{t('waiting.due', { day: task.dueOn })}</span>
      </div>
      <Link to={casePage(task.case)}>{say(task.title)}</Link>
      <div className="kouan-small">{say(task.question)}</div>
      <div className="kouan-small kouan-muted">
        {t(`kind.${task.case.kind}`)} · {deskName(task.desk)}
      </div>
    </li>
  );
};

/** The worklist on a telephone: a card for each task, nothing to the side. */
export const TaskCards = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const { t } = useWords();
  if (tasks.length === 0) return <Empty description={t('work.noMatch')} />;
  return (
    <ul className="kouan-rows kouan-cards">
      {tasks.map((task) => (
        <TaskCard key={task.id} task={task} />
      ))}
    </ul>
  );
};
