import { useWords } from '../language/use-words.ts';
import type { StatusWord } from './status-word.ts';

export const StatusMark = ({ word }: { readonly word: StatusWord }) => {
  const { say } = useWords();
  return <span className={`kouan-mark kouan-mark-${word.tone}`}>{say(word)}</span>;
};
