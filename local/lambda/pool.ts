import type { Call, Outcome } from './messages.ts';
import type { Resting } from './resting.ts';
import type { Sandbox } from './sandbox.ts';

type Settings = {
  /** So many sandboxes of one function at most. */
  readonly size: number;
  /** Opening takes longer than most calls: a further sandbox is opened only for a call that has waited so long. */
  readonly patienceMs: number;
  readonly resting: Resting;
  readonly open: () => Sandbox;
};
type Come = (sandbox: Sandbox) => void;

/** The sandboxes of one function; a call waits for one that is free. */
export const openPool = ({ size, patienceMs, resting, open }: Settings) => {
  const all = new Set<Sandbox>();
  const free: Sandbox[] = [];
  /** In the order in which they came. */
  const waiting = new Set<Come>();

  const add = () => {
    resting.come();
    const sandbox = open();
    all.add(sandbox);
    return sandbox;
  };

  const close = (sandbox: Sandbox) => {
    all.delete(sandbox);
    resting.left(sandbox);
    void sandbox.stop();
  };

  const wait = (): Promise<Sandbox> =>
    new Promise((done) => {
      const come: Come = (sandbox) => {
        clearTimeout(alarm);
        waiting.delete(come);
        done(sandbox);
      };
      const alarm = setTimeout(() => {
        if (all.size < size) come(add());
      }, patienceMs);
      waiting.add(come);
    });

  /** What has ended while it rested answers nobody any more. */
  const rested = (): Sandbox | undefined => {
    const sandbox = free.pop();
    if (!sandbox) return undefined;
    resting.wake(sandbox);
    if (sandbox.isFit()) return sandbox;
    close(sandbox);
    return rested();
  };

  const take = (): Sandbox | Promise<Sandbox> => rested() ?? (all.size === 0 ? add() : wait());

  const rest = (sandbox: Sandbox) => {
    free.push(sandbox);
    resting.rest(sandbox, () => {
      free.splice(free.indexOf(sandbox), 1);
      close(sandbox);
    });
  };

  const replace = (sandbox: Sandbox) => {
    close(sandbox);
    return waiting.size > 0 ? add() : undefined;
  };

  const giveBack = (sandbox: Sandbox) => {
    const next = sandbox.isFit() ? sandbox : replace(sandbox);
    if (!next) return;
    const [come] = waiting;
    if (come) come(next);
    else rest(next);
  };

  return {
    call: async (call: Call): Promise<Outcome> => {
      const sandbox = await take();
      try {
        return await sandbox.call(call);
      } finally {
        giveBack(sandbox);
      }
    },
    stop: async () => {
      await Promise.all([...all].map((sandbox) => sandbox.stop()));
    },
  };
};
