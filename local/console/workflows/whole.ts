import type { Machine } from '#local/states/machine.ts';
import type { Sights } from '../needs.ts';
import type { Reader } from '../parts/page.ts';
import type { Story } from '../story/visit.ts';
import type { Described } from './executions.ts';

/** All that the page of an execution knows. */
export type Whole = {
  sights: Sights;
  reader: Reader;
  execution: Described;
  story: Story;
  machine: Machine;
  /** The state that was chosen in the picture. */
  selected: string | undefined;
};
