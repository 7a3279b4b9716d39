import type { Sandbox } from './sandbox.ts';

/** As many as one person's pages need at once; a hundred thousand goods stay within 400 MB with them. */
export const fewSandboxes = 8;

type Settings = {
  /** From how many on they give way to each other. */
  readonly many: number;
  /** A sandbox that nobody has called for so long is closed, as the service does. */
  readonly longestMs: number;
  /** Nor is any closed that was called just now: it is likely to be called again. */
  readonly shortestMs: number;
};

type Rest = { readonly leave: () => void; readonly since: number; readonly alarm: NodeJS.Timeout };
export type Resting = ReturnType<typeof openResting>;

/**
 * Which sandboxes rest, of all functions together. Where `many` live, whoever has rested longest gives way to a new one,
 * and rests are short. Those at work stay, however many: a call may wait for another that it has made.
 */
export const openResting = ({ many, longestMs, shortestMs }: Settings) => {
  /** In the order in which they went to rest. */
  const rests = new Map<Sandbox, Rest>();
  let living = 0;

  const wake = (sandbox: Sandbox) => {
    clearTimeout(rests.get(sandbox)?.alarm);
    rests.delete(sandbox);
  };

  const makeRoom = () => {
    const [longest] = rests.values();
    if (longest && performance.now() - longest.since >= shortestMs) longest.leave();
  };

  return {
    /** Before a sandbox is opened. */
    come: () => {
      if (living >= many) makeRoom();
      living += 1;
    },
    rest: (sandbox: Sandbox, leave: () => void) => {
      const alarm = setTimeout(leave, living > many ? shortestMs : longestMs).unref();
      rests.set(sandbox, { leave, since: performance.now(), alarm });
    },
    wake,
    /** Once it is closed, from its rest or from its work. */
    left: (sandbox: Sandbox) => {
      wake(sandbox);
      living -= 1;
    },
  };
};
