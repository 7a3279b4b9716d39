import { Tooltip } from 'antd';
import type { Task } from '../api/schema.ts';
import { type Translate, useWords } from '../language/use-words.ts';

type Due = Pick<Task, 'workingDaysLeft' | 'colour' | 'dueOn' | 'provisional'>;

const tones = { green: 'good', yellow: 'action', red: 'bad' } as const;

const leftText = (t: Translate, { workingDaysLeft, colour }: Due) => {
  if (colour === 'red') return t('waiting.overdue', { days: Math.abs(workingDaysLeft) });
  return workingDaysLeft === 0 ? t('waiting.lastDay') : t('waiting.daysLeft', { days: workingDaysLeft });
};

/** How long there is still, in working days, with the day it ends on. */
export const DaysLeft = ({ task }: { readonly task: Due }) => {
  const { t } = useWords();
  const due = t('waiting.due', { day: task.dueOn });
  return (
    <Tooltip title={task.provisional ? `${due}；${t('waiting.provisional')}` : due}>
      <span className={`kouan-mark kouan-mark-${tones[task.colour]}`}>{leftText(t, task)}</span>
    </Tooltip>
  );
};
