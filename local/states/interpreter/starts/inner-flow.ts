import type { Flow } from '../../execution.ts';
import type { Json } from '../../json.ts';
import { change, type Run } from '../run.ts';

type Inner = { index: number; input: Json; item?: NonNullable<Flow['item']> };

/** A branch or iteration that has not begun. */
export const innerFlow = (run: Run, parent: Flow, inner: Inner): Flow => {
  const flow: Flow = {
    id: run.execution.nextFlow++,
    parent: parent.id,
    state: '',
    variables: {},
    enteredAt: run.now,
    enteredEvent: 0,
    lastEvent: parent.lastEvent,
    attempt: 0,
    retries: [],
    alarms: {},
    doing: { kind: 'queued' },
    ...inner,
  };
  run.execution.flows.set(flow.id, flow);
  change(run, flow, {});
  return flow;
};
