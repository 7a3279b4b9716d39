import type { Bilingual } from '../../shared/bilingual.ts';
import type { Task } from '../task.ts';
import { type CommitteeTerms, voteStep } from './committee.ts';
import { type RecusalGround, recusalGrounds } from './recusal.ts';
import { type Choice, isChoice, type Tally } from './tally.ts';

/** What is voted, in words. */
export const choiceWords = {
  approve: { zh: '同意', en: 'approve' },
  refuse: { zh: '不予通过', en: 'refuse' },
  'cannot-decide': { zh: '不能决定', en: 'cannot decide' },
} as const satisfies Record<Choice, Bilingual>;

const why = {
  'no-quorum': { zh: '（未达到法定人数）', en: ' (no quorum)' },
  'no-majority': { zh: '（各方意见均未达到多数）', en: ' (no side has its majority)' },
  decided: { zh: '', en: '' },
} as const;

type Vote = Pick<Task, 'step' | 'decision' | 'opinion' | 'missing' | 'decidedBy'>;
type StoodAside = { readonly person: string; readonly ground: RecusalGround; readonly words?: string };

/** A sitting as its minutes tell it. */
export type Sat = {
  readonly matter: string;
  readonly day: string;
  readonly sitting: number;
  readonly terms: CommitteeTerms;
  readonly votes: readonly Vote[];
  readonly recused: readonly StoodAside[];
  readonly tally: Tally;
  readonly nameOf: (person: string) => string;
};

type Phrases = {
  readonly head: (sat: Sat) => string;
  readonly absent: (seat: string) => string;
  readonly vote: (seat: string, who: string, choice: string, said: string) => string;
  readonly aside: (who: string, because: string, words: string) => string;
  readonly outcome: (sat: Sat, choice: string, because: string) => string;
};

const phrases: Readonly<Record<keyof Bilingual, Phrases>> = {
  zh: {
    head: ({ matter, day, sitting }) => `${matter}\n${day} 第 ${sitting} 次会议`,
    absent: (seat) => `${seat}：未表决。`,
    vote: (seat, who, choice, said) => `${seat}（${who}）：${choice}。${said}`,
    aside: (who, because, words) => `${who}回避：${because}。${words}`,
    outcome: ({ terms: { seats, quorum }, tally: { present, counts } }, choice, because) =>
      `应到 ${seats.length} 席，表决 ${present} 席，法定人数 ${quorum} 席；同意 ${counts.approve}，不予通过 ${counts.refuse}，不能决定 ${counts['cannot-decide']}。会议结论：${choice}${because}。`,
  },
  en: {
    head: ({ matter, day, sitting }) => `${matter}\n${day}, sitting ${sitting}`,
    absent: (seat) => `${seat}: did not vote.`,
    vote: (seat, who, choice, said) => `${seat} (${who}): ${choice}. ${said}`,
    aside: (who, because, words) => `${who} stood aside: ${because}. ${words}`,
    outcome: ({ terms: { seats, quorum }, tally: { present, counts } }, choice, because) =>
      `Seats ${seats.length}, voted ${present}, quorum ${quorum}; approve ${counts.approve}, refuse ${counts.refuse}, cannot decide ${counts['cannot-decide']}. Outcome: ${choice}${because}.`,
  },
};

const voteLine =
  ({ votes, nameOf }: Sat, language: keyof Bilingual) =>
  (seat: CommitteeTerms['seats'][number]): string => {
    const vote = votes.find(({ step }) => step === voteStep(seat));
    const title = seat.title[language];
    if (!vote?.decidedBy || !isChoice(vote.decision)) return phrases[language].absent(title);
    const said = [vote.opinion, vote.missing].filter(Boolean).join(' ');
    return phrases[language].vote(title, nameOf(vote.decidedBy), choiceWords[vote.decision][language], said);
  };

/** The minutes as far as the votes tell them; what was said beside is for the secretary to write. */
export const draftMinutes = (sat: Sat, language: keyof Bilingual): string => {
  const { head, aside, outcome } = phrases[language];
  const { terms, recused, tally, nameOf } = sat;
  return [
    head(sat),
    '',
    ...terms.seats.map(voteLine(sat, language)),
    ...recused.map(({ person, ground, words = '' }) =>
      aside(nameOf(person), recusalGrounds[ground][language], words),
    ),
    '',
    outcome(sat, choiceWords[tally.outcome][language], why[tally.why ?? 'decided'][language]),
  ].join('\n');
};
