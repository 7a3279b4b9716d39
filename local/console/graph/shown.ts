import type { Say } from '../parts/language.ts';
import type { Tally } from '../story/outcome.ts';

/** What happened, as far as the picture shows it. */
export type Shown = {
  tallies: ReadonlyMap<string, Tally>;
  /** Of a Map: how many of its items are where. */
  items: ReadonlyMap<string, string>;
  /** The ways that were taken. */
  taken: ReadonlySet<string>;
  selected: string | undefined;
  /** Where more is told of a state; nothing where the definition alone is shown. */
  addressOf: ((state: string) => string) | undefined;
  say: Say;
};

/** Colour alone says nothing to many people. */
export const signs = {
  failed: '✕',
  retrying: '↻',
  running: '▶',
  waiting: '◷',
  aborted: '⊘',
  caught: '⚠',
  succeeded: '✓',
} as const satisfies Record<Tally['outcome'], string>;
