import type { Ports } from '#functions/ports.ts';

/** Where a power cut strikes: before the nth write, whichever store it goes to. */
class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

const cutBefore = (ports: Ports, nth: number): Ports => {
  let writes = 0;
  const strike = () => {
    writes += 1;
    if (writes === nth) throw new PowerCut();
  };
  return {
    ...ports,
    register: {
      ...ports.register,
      commit: async (change) => {
        strike();
        return ports.register.commit(change);
      },
    },
    exports: {
      ...ports.exports,
      write: async (file) => {
        strike();
        return ports.exports.write(file);
      },
      writePieces: async (file) => {
        strike();
        return ports.exports.writePieces(file);
      },
    },
  };
};

type Step = (ports: Ports, input: { readonly id: string }) => Promise<unknown>;

/** Takes a step once, and says whether it was cut off before its nth write. */
export const cutOffAt = async (ports: Ports, step: Step, id: string, nth: number): Promise<boolean> => {
  try {
    await step(cutBefore(ports, nth), { id });
    return false;
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
    return true;
  }
};

/**
 * Takes a step that is cut off before its first write, then before its second, and so on until nothing strikes any
 * more; each time it goes on from what the last attempt left. Answers how often it was cut off.
 */
export const cutOffEverywhere = async (ports: Ports, step: Step, id: string): Promise<number> => {
  for (let nth = 1; ; nth += 1) if (!(await cutOffAt(ports, step, id, nth))) return nth - 1;
};
