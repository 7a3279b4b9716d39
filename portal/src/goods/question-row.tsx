import type { ReactNode } from 'react';
import { useDepartmentNames } from '../api/modes.ts';
import type { GoodsFiling } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { listed } from '../parts/listed.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import type { StatusWord } from '../parts/status-word.ts';

type QuestionRowProps = {
  readonly question: Pick<GoodsFiling['questions'][number], 'text' | 'rows' | 'departments'>;
  readonly word: StatusWord;
  readonly children?: ReactNode;
};

/** One question, asked once for every row that raises it, and of whom. */
export const QuestionRow = ({ question: { text, rows, departments }, word, children }: QuestionRowProps) => {
  const { t, say, language } = useWords();
  const departmentName = useDepartmentNames();
  return (
    <li>
      <div className="kouan-row">
        <strong>{say(text)}</strong>
        <StatusMark word={word} />
      </div>
      <div className="kouan-muted kouan-small">
        {listed(departments.map(departmentName), language)} · {t('goods.questionRows', { n: count(rows) })}
      </div>
      {children}
    </li>
  );
};
