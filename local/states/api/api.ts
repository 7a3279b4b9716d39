import { Hono } from 'hono';
import { Refused } from '../failure.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';

/** Carries out an operation for whoever signed the request. */
type Operate = (name: string, input: unknown, authorization: string | undefined) => Promise<JsonObject>;

const prefix = 'AWSStepFunctions.';

const isTime = (key: string) => key === 'timestamp' || key.endsWith('Date');

/** The protocol counts time in seconds. */
const inSeconds = (value: Json, key = ''): Json => {
  if (typeof value === 'number') return isTime(key) ? value / 1000 : value;
  if (Array.isArray(value)) return value.map((part) => inSeconds(part));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inSeconds(part, name)]));
};

const answer = (body: JsonObject, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0', ...headers },
  });

const refusal = (thrown: unknown): Response => {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  const isOurs = thrown instanceof Refused;
  const type = isOurs ? name : 'InternalFailure';
  return answer({ __type: type, message }, isOurs ? 400 : 500, { 'x-amzn-errortype': type });
};

const nameIn = (target: string) =>
  target.startsWith(prefix)
    ? target.charAt(prefix.length).toLowerCase() + target.slice(prefix.length + 1)
    : target;

/** Speaks AWS JSON 1.0, so that the SDK, the CLI and ordinary tools work against the engine. */
export const apiFor = (answerTo: Operate): Hono =>
  new Hono().post('*', async ({ req }) => {
    try {
      const name = nameIn(req.header('x-amz-target') ?? '');
      const input = JSON.parse((await req.text()) || '{}');
      const result = inSeconds(await answerTo(name, input, req.header('authorization')));
      return answer(isObject(result) ? result : {});
    } catch (thrown) {
      return refusal(thrown);
    }
  });
