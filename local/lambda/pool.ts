import type { Call, Outcome } from './messages.ts';
import type { Resting } from './resting.ts';
import type { Sandbox } from './sandbox.ts';

type Settings = { readonly size: number; readonly resting: Resting; readonly open: () => Sandbox };

/** At most `size` sandboxes of one function; a call waits for one that is free. */
export const openPool = ({ size, resting, open }: Settings) => {
  const all = new Set<Sandbox>();
  const free: Sandbox[] = [];
  const waiting: ((sandbox: Sandbox) => void)[] = [];

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

  const take = (): Sandbox | Promise<Sandbox> => {
    const rested = free.pop();
    if (rested) resting.wake(rested);
    return rested ?? (all.size < size ? add() : new Promise((come) => waiting.push(come)));
  };

  const rest = (sandbox: Sandbox) => {
    free.push(sandbox);
    resting.rest(sandbox, () => {
      free.splice(free.indexOf(sandbox), 1);
      close(sandbox);
    });
  };

  const replace = (sandbox: Sandbox) => {
    close(sandbox);
    return waiting.length > 0 ? add() : undefined;
  };

  const giveBack = (sandbox: Sandbox) => {
    const next = sandbox.isFit() ? sandbox : replace(sandbox);
    if (!next) return;
    const come = waiting.shift();
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
