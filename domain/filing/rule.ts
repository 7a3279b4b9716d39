import type { Refusal } from '../shared/refusal.ts';
import type { Content } from './application.ts';
import type { Mode } from './mode.ts';
import type { Subject } from './subject.ts';

/** What a precheck rule may look at. Nothing else is in scope, so nothing else can sway it. */
export type FilingFacts = {
  readonly mode: Mode;
  readonly subject: Subject;
  readonly content: Content;
};

/** One clause: what must hold, and every defect where it does not. */
export type FilingRule = {
  readonly code: string;
  readonly check: (facts: FilingFacts) => readonly Refusal[];
};
