import type { ReactNode } from 'react';
import { useDepartmentNames } from '../api/modes.ts';
import type { GoodsFiling } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { listed } from '../parts/listed.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import { ReplyLines } from './reply-lines.tsx';
import { questionWord } from './statuses.ts';

type Question = Pick<
  GoodsFiling['questions'][number],
  'text' | 'rows' | 'departments' | 'leadDepartment' | 'outcome'
>;

type QuestionRowProps = { readonly question: Question; readonly children?: ReactNode };

/** One question, asked once for every row that raises it: of whom, and what came of it. */
export const QuestionRow = ({ question, children }: QuestionRowProps) => {
  const { t, say, language } = useWords();
  const departmentName = useDepartmentNames();
  const { text, rows, departments, leadDepartment, outcome } = question;
  return (
    <li>
      <div className="kouan-row">
        <strong>{say(text)}</strong>
        <StatusMark word={questionWord(question)} />
      </div>
      <div className="kouan-muted kouan-small">
        {listed(departments.map(departmentName), language)} · {t('goods.questionRows', { n: count(rows) })}
      </div>
      {leadDepartment && (
        <div className="kouan-small">{t('goods.ledBy', { department: departmentName(leadDepartment) })}</div>
      )}
      {outcome && <ReplyLines reply={outcome} />}
      {children}
    </li>
  );
};
