import { SequenceTaken } from '../errors.ts';
import type { Change, Ports } from '../ports.ts';

/** Takes the next number of a sequence together with what it numbers; whoever comes second begins anew with the one after. */
export const numbered = async <T>(
  register: Pick<Ports['register'], 'lastOf'>,
  name: string,
  write: (sequence: NonNullable<Change['sequence']>) => Promise<T>,
): Promise<T> => {
  for (;;) {
    const value = (await register.lastOf(name)) + 1;
    try {
      return await write({ name, value });
    } catch (error) {
      if (!(error instanceof SequenceTaken)) throw error;
    }
  }
};
