import { reasonText } from '#domain/casework/reasons.ts';
import type { GoodsFiling } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { answerWords } from './statuses.ts';

export type Reply = NonNullable<GoodsFiling['questions'][number]['outcome']>;

/** Why a question is answered so, and which tariff lines are answered otherwise. */
export const ReplyLines = ({ reply: { reasons, exceptions } }: { readonly reply: Reply }) => {
  const { say } = useWords();
  const why = (given: Reply['reasons']) =>
    given.map(({ code, text }) => [say(reasonText(code)), text ?? []].flat().join('：')).join('；');
  return (
    <>
      {reasons.length > 0 && <div className="kouan-small">{why(reasons)}</div>}
      {exceptions.map(({ group, answer, reasons: given }) => (
        <div key={group} className="kouan-small">
          <span className="kouan-code">{group}</span> {say(answerWords[answer])}
          {given.length > 0 && `：${why(given)}`}
        </div>
      ))}
    </>
  );
};
