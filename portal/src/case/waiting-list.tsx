import type { Progress } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { DaysLeft } from './days-left.tsx';
import { useDeskName } from './use-case-words.ts';

type Waiting = Progress['waitingFor'][number];

const WaitingRow = ({ task }: { readonly task: Waiting }) => {
  const { t, say } = useWords();
  const deskName = useDeskName();
  return (
    <li>
      <div className="kouan-row">
        <strong>{t('waiting.waitingFor', { desk: deskName(task.desk) })}</strong>
        <DaysLeft task={task} />
      </div>
      <div className="kouan-muted">{say(task.question)}</div>
    </li>
  );
};

/** For whom a case waits, how long they have, and why. */
export const WaitingList = ({
  tasks,
  busy,
}: {
  readonly tasks: readonly Waiting[];
  readonly busy: boolean;
}) => {
  const { t } = useWords();
  if (tasks.length === 0)
    return <span className="kouan-muted">{t(busy ? 'waiting.machine' : 'waiting.nobody')}</span>;
  return (
    <ul className="kouan-rows">
      {tasks.map((task) => (
        <WaitingRow key={task.id} task={task} />
      ))}
    </ul>
  );
};
