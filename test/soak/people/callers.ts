import { type Problem, type Visitor, visitor } from '#demo/visitor.ts';
import type { Tally } from '../tally.ts';
import { openAsking } from './asking.ts';

/** What a call came to, and whether it had to be asked more than once. */
type Answer = { readonly status: number; readonly body: Problem; readonly again: boolean };

/** It was answered, and not as it must have been. */
export class AnsweredWrongly extends Error {
  override readonly name = 'AnsweredWrongly';
}

type Bytes = { readonly bytes: Buffer; readonly contentType: string };
type Call = readonly [method: string, path: string, body: unknown];

type Settings = { readonly baseUrl: string; readonly tally: Tally; readonly cut: AbortSignal };

const wrongly = (person: string, [method, path]: Call, { status, body, again }: Answer) =>
  new AnsweredWrongly(
    `${person}: ${method} ${path} was answered ${status} ${body.code ?? ''}${again ? ', asked again' : ''}: ` +
      `${body.detailEn ?? JSON.stringify(body)}`,
  );

/** The store answers with a status and nothing that a person reads. */
const taken = (what: string, { status }: { readonly status: number }): void => {
  if (status !== 200) throw new AnsweredWrongly(`The store answered ${what} with ${status}.`);
};

/** The people of the soak, at the doors that people use. */
export const openCallers = ({ baseUrl, tally, cut }: Settings) => {
  const persist = openAsking({ tally, cut });
  const people = new Map<string, Visitor>();
  const visitorOf = (person: string): Visitor => {
    const known = people.get(person) ?? visitor(baseUrl, person);
    people.set(person, known);
    return known;
  };

  const ask = (person: string, [method, path, body]: Call): Promise<Answer> =>
    persist(`${person}: ${method} ${path}`, () => visitorOf(person).ask(method, path, body));

  /**
   * Has something done. Whoever had to ask again and is refused looks how it stands: it may be that the first
   * time was enough, and only its answer was lost.
   */
  const does = async (
    person: string,
    call: Call,
    isDone: () => Promise<boolean> = async () => false,
  ): Promise<Problem> => {
    const answer = await ask(person, call);
    if (answer.status < 400) return answer.body;
    if (!answer.again || !(await isDone())) throw wrongly(person, call, answer);
    tally.foundDone += 1;
    return answer.body;
  };

  const reads = async <T>(person: string, path: string): Promise<T> => {
    const call: Call = ['GET', path, undefined];
    const answer = await ask(person, call);
    if (answer.status >= 400) throw wrongly(person, call, answer);
    // The contract says what each answer is; the soak names the parts it reads.
    return answer.body as T;
  };

  const uploads = async (url: string, { bytes, contentType }: Bytes): Promise<void> => {
    const headers = { 'content-type': contentType };
    const answer = await persist('an upload', async () => {
      const { status } = await fetch(url, { method: 'PUT', body: new Uint8Array(bytes), headers });
      return { status };
    });
    taken(`the upload to ${url}`, answer);
  };

  const downloads = async (url: string): Promise<Buffer> => {
    const answer = await persist('a download', async () => {
      const response = await fetch(url);
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    });
    taken(`the download of ${url}`, answer);
    return answer.bytes;
  };

  return { does, reads, uploads, downloads, persist };
};
export type Callers = ReturnType<typeof openCallers>;
