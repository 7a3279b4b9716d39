import { accountWords } from '../account/words.ts';
import { useDepartmentNames } from '../api/modes.ts';
import type { Refusal } from '../api/refusal.ts';
import { filingFieldWords } from '../filing/words.ts';
import { useWords, type WordKey } from '../language/use-words.ts';
import { columnName } from './column-names.ts';
import { linePlace } from './fields.ts';

type Row = { readonly word: WordKey; readonly text: string | undefined };

const filingField = (name: string): name is keyof typeof filingFieldWords => name in filingFieldWords;
const accountField = (name: string): name is keyof typeof accountWords => name in accountWords;

const fieldWord = (name: string): WordKey | undefined => {
  if (filingField(name)) return `filingField.${name}`;
  return accountField(name) ? `account.${name}` : undefined;
};

/** Where something was found, in the words of the page: a line of a file, a field of a form, a department. */
const usePlaceText = () => {
  const { t, language } = useWords();
  const departmentName = useDepartmentNames();
  return (at: string) => {
    const word = fieldWord(at.replace(/^form\./, ''));
    return word ? t(word) : departmentName(linePlace(at, language, (key) => columnName(key, language)));
  };
};

const RefusalRow = ({ refusal }: { readonly refusal: Refusal }) => {
  const { t, say } = useWords();
  const placeText = usePlaceText();
  const { code, at, found, expected, reason, next, clause, severity } = refusal;
  const rows: readonly Row[] = [
    { word: 'common.where', text: at && placeText(at) },
    { word: 'common.found', text: found },
    { word: 'common.expected', text: expected && say(expected) },
    { word: 'common.next', text: next && say(next) },
    { word: 'common.clause', text: clause },
    { word: 'common.rule', text: code },
  ];
  return (
    <li className={severity === 'hard' || !severity ? 'kouan-refusal' : 'kouan-refusal kouan-refusal-flag'}>
      <div className="kouan-refusal-reason">{say(reason)}</div>
      <dl>
        {rows.map(
          ({ word, text }) =>
            text && (
              <div key={word} style={{ display: 'contents' }}>
                <dt>{t(word)}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </li>
  );
};

/** Every refusal, all at once: what was found, what was expected, by which clause, and what to do next. */
export const RefusalList = ({ refusals }: { readonly refusals: readonly Refusal[] }) => (
  <ul className="kouan-refusals">
    {refusals.map((refusal) => (
      <RefusalRow
        key={`${refusal.code} ${refusal.at} ${refusal.found} ${refusal.reason.en}`}
        refusal={refusal}
      />
    ))}
  </ul>
);
