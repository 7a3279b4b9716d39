import type { Flow } from '../../execution.ts';
import type { Failure } from '../../failure.ts';
import type { Exit } from '../leave.ts';
import type { Run } from '../run.ts';

/** What comes of starting a state: it waits, inner flows stand ready, it can be left, or it is a Fail. */
export type Started = 'waits' | 'branches' | Exit | { failed: Failure };

export type Start<S> = (run: Run, flow: Flow, state: S) => Promise<Started>;
