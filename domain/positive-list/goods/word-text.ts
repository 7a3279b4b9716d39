import { reasonText } from '../../casework/reasons.ts';
import type { Reason } from '../../casework/task.ts';
import type { Bilingual } from '../../shared/bilingual.ts';
import type { Word } from './word.ts';

const answerWords = { approve: '同意 approved', refuse: '不予通过 refused' } as const;

export const both = ({ zh, en }: Bilingual): string => `${zh} ${en}`;

/** The officer's own words, where there are any: they are in the language the officer wrote. */
const reasonOf = ({ code, text }: Reason): string => text ?? both(reasonText(code));

/** An answer with its reasons, as a cell of a file holds it. */
export const wordText = ({ answer, reasons }: Word): string =>
  reasons.length === 0
    ? answerWords[answer]
    : `${answerWords[answer]}（${reasons.map(reasonOf).join('，')}）`;
