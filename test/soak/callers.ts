import { setTimeout as rest } from 'node:timers/promises';
import { type Problem, type Visitor, visitor } from '#demo/visitor.ts';
import { because, type Tally } from './tally.ts';

/** What a call came to, and whether it had to be asked more than once. */
type Answer = { readonly status: number; readonly body: Problem; readonly again: boolean };

/** Whoever waits longer than any restart takes is not answered at all. */
const longestWaitMs = 180_000;
const pauseMs = 100;

/** The machine hangs: nothing that a client can do gets an answer. */
class NeverAnswered extends Error {
  override readonly name = 'NeverAnswered';
}

/** It was answered, and not as it must have been. */
export class AnsweredWrongly extends Error {
  override readonly name = 'AnsweredWrongly';
}

type Bytes = { readonly bytes: Buffer; readonly contentType: string };

type Settings = { readonly baseUrl: string; readonly tally: Tally; readonly cut: AbortSignal };

const reasonOf = (failure: unknown): string => {
  const { name = '', message = '', cause } = failure instanceof Error ? failure : {};
  return [name, message, cause instanceof Error ? cause.message : ''].join(' ').trim();
};

/** A problem of ours has a code; the gateway has a message. */
const wordOf = (answer: object): string => {
  const { code, message } = Object('body' in answer ? answer.body : {});
  return String(code ?? message ?? '');
};

/** People with honest clients: a call without an answer is made again, the same as before. */
export const openCallers = ({ baseUrl, tally, cut }: Settings) => {
  const people = new Map<string, Visitor>();
  const visitorOf = (person: string): Visitor => {
    const known = people.get(person) ?? visitor(baseUrl, person);
    people.set(person, known);
    return known;
  };

  /** Nothing where the connection broke, or the answer did. */
  const once = async <T extends { status: number }>(ask: () => Promise<T>): Promise<T | undefined> => {
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

  const isAnswer = <T extends { status: number }>(answer: T | undefined): answer is T => {
    if (answer && answer.status >= 500) because(tally, `${answer.status} ${wordOf(answer)}`);
    return answer !== undefined && answer.status < 500;
  };

  const persist = async <T extends { status: number }>(what: string, ask: () => Promise<T>) => {
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

  const ask = (person: string, method: string, path: string, body?: unknown): Promise<Answer> =>
    persist(`${person}: ${method} ${path}`, () => visitorOf(person).ask(method, path, body));

  /**
   * Has something done. Whoever had to ask again and is refused looks how it stands: it may be that the first
   * time was enough, and only its answer was lost.
   */
  const does = async (
    person: string,
    [method, path, body]: readonly [string, string, unknown],
    isDone: () => Promise<boolean> = async () => false,
  ): Promise<Problem> => {
    const answer = await ask(person, method, path, body);
    if (answer.status < 400) return answer.body;
    if (!answer.again || !(await isDone())) throw wrongly(person, method, path, answer);
    tally.foundDone += 1;
    return answer.body;
  };

  const reads = async <T>(person: string, path: string): Promise<T> => {
    const answer = await ask(person, 'GET', path);
    if (answer.status >= 400) throw wrongly(person, 'GET', path, answer);
    // The contract says what each answer is; the soak names the parts it reads.
    return answer.body as T;
  };

  const uploads = async (url: string, { bytes, contentType }: Bytes): Promise<void> => {
    const { status } = await persist(`an upload to ${url}`, async () => {
      const response = await fetch(url, {
        method: 'PUT',
        body: new Uint8Array(bytes),
        headers: { 'content-type': contentType },
      });
      return { status: response.status };
    });
    if (status !== 200) throw new AnsweredWrongly(`The store refused an upload with ${status}: ${url}`);
  };

  const downloads = async (url: string): Promise<Buffer> => {
    const { status, bytes } = await persist(`a download of ${url}`, async () => {
      const response = await fetch(url);
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    });
    if (status !== 200) throw new AnsweredWrongly(`The store refused a download with ${status}: ${url}`);
    return bytes;
  };

  return { does, reads, uploads, downloads, persist };
};
export type Callers = ReturnType<typeof openCallers>;

const wrongly = (person: string, method: string, path: string, { status, body, again }: Answer) =>
  new AnsweredWrongly(
    `${person}: ${method} ${path} was answered ${status} ${body.code ?? ''}${again ? ', asked again' : ''}: ` +
      `${body.detailEn ?? JSON.stringify(body)}`,
  );
