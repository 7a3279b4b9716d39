import type { Bilingual } from '#domain/shared/bilingual.ts';
import { useWords } from '../language/use-words.ts';

/** What a status asks of its reader: wait, act, be glad, take note of bad news, or nothing more. */
export type Tone = 'waiting' | 'action' | 'good' | 'bad' | 'ended';
export type StatusWord = Bilingual & { readonly tone: Tone };

export const StatusMark = ({ word }: { readonly word: StatusWord }) => {
  const { say } = useWords();
  return <span className={`kouan-mark kouan-mark-${word.tone}`}>{say(word)}</span>;
};
