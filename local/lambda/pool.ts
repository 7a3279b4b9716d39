import type { Call, Outcome } from './messages.ts';
import type { Sandbox } from './sandbox.ts';

/** A sandbox that nobody has called for this long is closed, as the service does; its memory is other functions'. */
const idleMs = 20_000;

/** At most `size` sandboxes of one function; a call waits for one that is free. */
export const openPool = (size: number, open: () => Sandbox) => {
  const all = new Set<Sandbox>();
  const free: Sandbox[] = [];
  const waiting: ((sandbox: Sandbox) => void)[] = [];
  const retirements = new WeakMap<Sandbox, NodeJS.Timeout>();

  const add = () => {
    const sandbox = open();
    all.add(sandbox);
    return sandbox;
  };

  const take = (): Sandbox | Promise<Sandbox> => {
    const rested = free.pop();
    clearTimeout(rested && retirements.get(rested));
    return rested ?? (all.size < size ? add() : new Promise((come) => waiting.push(come)));
  };

  const retire = (sandbox: Sandbox) => {
    const place = free.indexOf(sandbox);
    if (place < 0) return;
    free.splice(place, 1);
    all.delete(sandbox);
    void sandbox.stop();
  };

  const rest = (sandbox: Sandbox) => {
    free.push(sandbox);
    retirements.set(sandbox, setTimeout(() => retire(sandbox), idleMs).unref());
  };

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
