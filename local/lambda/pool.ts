import type { Call, Outcome } from './messages.ts';
import type { Sandbox } from './sandbox.ts';

/** At most `size` sandboxes of one function; a call waits for one that is free. */
export const openPool = (size: number, open: () => Sandbox) => {
  const all = new Set<Sandbox>();
  const free: Sandbox[] = [];
  const waiting: ((sandbox: Sandbox) => void)[] = [];

  const add = () => {
    const sandbox = open();
    all.add(sandbox);
    return sandbox;
  };

  const take = (): Sandbox | Promise<Sandbox> =>
    free.pop() ?? (all.size < size ? add() : new Promise((come) => waiting.push(come)));

  const replace = (sandbox: Sandbox) => {
    all.delete(sandbox);
    void sandbox.stop();
    return waiting.length > 0 ? add() : undefined;
  };

  const giveBack = (sandbox: Sandbox) => {
    const next = sandbox.isFit() ? sandbox : replace(sandbox);
    if (!next) return;
    const come = waiting.shift();
    if (come) come(next);
    else free.push(next);
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
