import { Link } from 'react-router';
import type { Task } from '../api/schema.ts';
import { useMyTasks } from '../api/subject.ts';
import { DaysLeft } from '../case/days-left.tsx';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { EndingRow, useEndingFilings } from './ending-filings.tsx';
import { pageOfCase } from './page-of-case.ts';

const WaitedRow = ({ subjectId, task }: { readonly subjectId: string; readonly task: Task }) => {
  const { t, say } = useWords();
  return (
    <li>
      <div className="kouan-row">
        <strong>{say(task.title)}</strong>
        <DaysLeft task={task} />
      </div>
      <div className="kouan-row">
        <span className="kouan-muted">{say(task.question)}</span>
        <Link to={pageOfCase(subjectId, task.case)} aria-label={`${t('desk.open')}: ${say(task.title)}`}>
          {t('desk.open')}
        </Link>
      </div>
    </li>
  );
};

/** What the subject is asked, and the terms it was reminded of. */
export const WaitedFor = ({ subjectId }: { readonly subjectId: string }) => {
  const { t } = useWords();
  const tasks = useMyTasks(subjectId);
  const ending = useEndingFilings(subjectId);
  return (
    <Section title={t('desk.waited')}>
      <Loaded query={tasks} rows={2}>
        {({ tasks: waiting }) =>
          waiting.length + ending.length === 0 ? (
            <span className="kouan-muted">{t('desk.nothingWaited')}</span>
          ) : (
            <ul className="kouan-rows">
              {ending.map((one) => (
                <EndingRow key={one.filing.id} {...one} />
              ))}
              {waiting.map((task) => (
                <WaitedRow key={task.id} subjectId={subjectId} task={task} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
};
