import type { ReactNode } from 'react';
import { reasonText } from '#domain/casework/reasons.ts';
import { useDepartmentNames } from '../api/modes.ts';
import type { GoodsFiling } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import type { StatusWord } from '../parts/status-word.ts';
import { answerWords } from './statuses.ts';

type Question = GoodsFiling['questions'][number];

const pending: StatusWord = { zh: '等待答复', en: 'Open', tone: 'waiting' };

const markOf = ({ answer }: Question) => (answer ? answerWords[answer] : pending);

/** Why the answer is not a yes: of all the rows, or of one tariff line. */
const Reasons = ({ question: { reasons = [], exceptions = [] } }: { readonly question: Question }) => {
  const { say } = useWords();
  const given = [{ group: '', reasons }, ...exceptions].flatMap(({ group, reasons: its }) =>
    its.map(({ code, text }) => ({ key: `${group} ${code}`, group, words: text ?? say(reasonText(code)) })),
  );
  return given.map(({ key, group, words }) => (
    <div key={key} className="kouan-small">
      {group && <span className="kouan-code">{group} </span>}
      {words}
    </div>
  ));
};

type QuestionRowProps = { readonly question: Question; readonly children?: ReactNode };

/** One question, asked once for every row that raises it. */
export const QuestionRow = ({ question, children }: QuestionRowProps) => {
  const { t, say } = useWords();
  const departmentName = useDepartmentNames();
  return (
    <li>
      <div className="kouan-row">
        <strong>{say(question.text)}</strong>
        <StatusMark word={markOf(question)} />
      </div>
      <div className="kouan-muted kouan-small">
        {departmentName(question.department)} · {t('goods.questionRows', { n: count(question.rows) })}
        {question.exceptions?.map(({ group, answer }) => ` · ${group} ${say(answerWords[answer])}`)}
      </div>
      <Reasons question={question} />
      {children}
    </li>
  );
};
