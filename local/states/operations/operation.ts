import type { ZodType } from 'zod';
import type { Clock } from '#local/clock/clock.ts';
import type { Beginning } from '../begin.ts';
import type { askOnceWith } from '../calls/ask-once.ts';
import type { Execution } from '../execution.ts';
import { Refused } from '../failure.ts';
import type { Random } from '../interpreter/retry.ts';
import type { Journal } from '../journal/journal.ts';
import type { JsonObject } from '../json.ts';
import type { Keeper } from '../keeper.ts';
import type { Machines } from '../machines.ts';
import type { Knows } from '../reading/read-machine.ts';
import type { tokensWith } from '../tokens.ts';

/** What the operations work on. */
export type Inside = {
  journal: Journal;
  clock: Clock;
  machines: Machines;
  keeper: Keeper;
  tokens: ReturnType<typeof tokensWith>;
  begin: (beginning: Beginning) => Promise<Execution>;
  knows: Knows;
  askOnce: ReturnType<typeof askOnceWith>;
  random: Random;
};

/**
 * An operation that checks what it is given, whoever calls it. Times are milliseconds here; the HTTP side turns
 * them into the seconds that the protocol speaks.
 */
export const operation =
  <I, O extends JsonObject>(Input: ZodType<I>, run: (inside: Inside, input: I) => O | Promise<O>) =>
  (inside: Inside) =>
  async (given: unknown): Promise<O> => {
    const read = Input.safeParse(given ?? {});
    if (read.success) return run(inside, read.data);
    const [issue] = read.error.issues;
    throw new Refused('ValidationException', `${issue?.path.join('.')}: ${issue?.message}`);
  };
