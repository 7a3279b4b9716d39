import type { givenUp } from '#domain/subsidy/projects/project.ts';
import type { projectWords } from './words.ts';

type Said = Readonly<Record<'label' | 'title' | 'text', keyof typeof projectWords>>;

/** What is asked of whoever withdraws, by what is given up: a change, or the project. */
export const withdrawals = {
  keep: { label: 'withdrawChange', title: 'withdrawChangeTitle', text: 'withdrawChangeText' },
  withdraw: { label: 'withdraw', title: 'withdrawTitle', text: 'withdrawText' },
} as const satisfies Record<ReturnType<typeof givenUp>, Said>;
