import type { Flow, Redrive } from '../execution.ts';
import type { Failure } from '../failure.ts';
import type { Json } from '../json.ts';
import type { Step } from './leave.ts';
import { proceed } from './proceed.ts';
import type { Run } from './run.ts';

/** What can happen to an execution. */
export type Happening =
  | { kind: 'started' }
  | { kind: 'stopped'; failure: Failure }
  | { kind: 'redriven'; remains: Flow[]; redrive: Redrive }
  | { kind: 'rang'; flow: number }
  | { kind: 'answered'; flow: number; attempt: number; result: Json }
  | { kind: 'refused'; flow: number; attempt: number; failure: Failure }
  | { kind: 'submitted'; flow: number; attempt: number; result: Json }
  | { kind: 'tokenSucceeded'; flow: number; attempt: number; result: Json }
  | { kind: 'tokenFailed'; flow: number; attempt: number; failure: Failure }
  | { kind: 'heartbeat'; flow: number; attempt: number }
  | { kind: 'mapRunStarted'; flow: number; attempt: number; arn: string }
  | { kind: 'mapRunSucceeded'; flow: number; attempt: number; result: Json }
  | { kind: 'mapRunFailed'; flow: number; attempt: number; failure: Failure };

export type Kind = Happening['kind'];
export type Of<K extends Kind> = Extract<Happening, { kind: K }>;

/** False when it comes too late to mean anything. */
export type Handle<K extends Kind> = (run: Run, happening: Of<K>) => Promise<boolean>;

const waitingKinds = new Set(['calling', 'submitted', 'mapping']);

/** The flow that still waits for the answer to this attempt. */
export const asked = (run: Run, happening: { flow: number; attempt: number }): Flow | undefined => {
  const flow = run.execution.flows.get(happening.flow);
  return flow && flow.attempt === happening.attempt && waitingKinds.has(flow.doing.kind) ? flow : undefined;
};

export const goOn = async (run: Run, flow: Flow, step: Step): Promise<true> => {
  await proceed(run, flow, step);
  return true;
};
