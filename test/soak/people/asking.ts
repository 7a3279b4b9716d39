import { setTimeout as rest } from 'node:timers/promises';
import { because, type Tally } from '../tally.ts';

/** Whoever waits longer than several restarts take, on a machine without breath, is not answered at all. */
const longestWaitMs = 600_000;
const pauseMs = 100;

/** The machine hangs: nothing that a client can do gets an answer. */
class NeverAnswered extends Error {
  override readonly name = 'NeverAnswered';
}

type Answered = { readonly status: number };

/** Without addresses, which are others every time. */
const reasonOf = (failure: unknown): string => {
  const { name = '', message = '', cause } = failure instanceof Error ? failure : {};
  const whole = [name, message, cause instanceof Error ? cause.message : ''].join(' ');
  return whole.replaceAll(/\S*\/\S+/g, '…').trim();
};

/** A problem of ours has a code; the gateway has a message. */
const wordOf = (answer: Answered): string => {
  const { code, message } = Object('body' in answer ? answer.body : {});
  return String(code ?? message ?? '');
};

/** A client that is honest and patient: a call without an answer is made again, the same as before. */
export const openAsking = ({ tally, cut }: { readonly tally: Tally; readonly cut: AbortSignal }) => {
  /** Nothing where the connection broke, or the answer did. */
  const once = async <T extends Answered>(ask: () => Promise<T>): Promise<T | undefined> => {
    tally.calls += 1;
    tally.underWay += 1;
    try {
      return await ask();
    } catch (failure) {
      because(tally, reasonOf(failure));
      return undefined;
    } finally {
      tally.underWay -= 1;
    }
  };

  const isAnswer = <T extends Answered>(answer: T | undefined): answer is T => {
    if (answer && answer.status >= 500) because(tally, `${answer.status} ${wordOf(answer)}`);
    return answer !== undefined && answer.status < 500;
  };

  return async <T extends Answered>(what: string, ask: () => Promise<T>) => {
    const end = Date.now() + longestWaitMs;
    for (let again = false; ; again = true) {
      cut.throwIfAborted();
      const answer = await once(ask);
      if (isAnswer(answer)) return { ...answer, again };
      if (Date.now() > end) throw new NeverAnswered(`${what} had no answer in ${longestWaitMs / 1000} s.`);
      tally.askedAgain += 1;
      await rest(pauseMs);
    }
  };
};
