import { useDepartmentNames } from '../api/modes.ts';
import type { GoodsFiling } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { QuestionRow } from './question-row.tsx';
import { ReplyLines } from './reply-lines.tsx';
import { seenQuestionWord } from './statuses.ts';

type Question = GoodsFiling['questions'][number];

/** Who leads, where departments differ, and what came of it. */
const Outcome = ({ question: { leadDepartment, outcome } }: { readonly question: Question }) => {
  const { t } = useWords();
  const departmentName = useDepartmentNames();
  return (
    <>
      {leadDepartment && (
        <div className="kouan-small">{t('goods.ledBy', { department: departmentName(leadDepartment) })}</div>
      )}
      {outcome && <ReplyLines reply={outcome} />}
    </>
  );
};

/** What people are asked about a file, as its subject sees it: who is asked, and the answer once all of it is there. */
export const SeenQuestions = ({ filing }: { readonly filing: GoodsFiling }) => {
  const { t } = useWords();
  if (filing.questions.length === 0) return null;
  return (
    <Section title={t('goods.questions')}>
      <ul className="kouan-rows">
        {filing.questions.map((question) => (
          <QuestionRow key={question.code} question={question} word={seenQuestionWord(filing, question)}>
            <Outcome question={question} />
          </QuestionRow>
        ))}
      </ul>
    </Section>
  );
};
