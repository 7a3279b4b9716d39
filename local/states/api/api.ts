import type { IncomingMessage, RequestListener } from 'node:http';
import { type Answer, bodyOf, send } from '#local/http/exchange.ts';
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

const answer = (body: JsonObject, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', ...headers },
  body: JSON.stringify(body),
});

const refusal = (thrown: unknown): Answer => {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  const isOurs = thrown instanceof Refused;
  const type = isOurs ? name : 'InternalFailure';
  return answer({ __type: type, message }, isOurs ? 400 : 500, { 'x-amzn-errortype': type });
};

const nameIn = (target: string) =>
  target.startsWith(prefix)
    ? target.charAt(prefix.length).toLowerCase() + target.slice(prefix.length + 1)
    : target;

const inputOf = async (incoming: IncomingMessage): Promise<unknown> => {
  const text = String(await bodyOf(incoming)) || '{}';
  try {
    return JSON.parse(text);
  } catch (failure) {
    throw new Refused('SerializationException', `The body is no JSON: ${Object(failure).message}`);
  }
};

/** Speaks AWS JSON 1.0, so that the SDK, the CLI and ordinary tools work against the engine. */
export const apiFor = (answerTo: Operate): RequestListener => {
  const answered = async (incoming: IncomingMessage) => {
    try {
      const { authorization, 'x-amz-target': target } = incoming.headers;
      const input = await inputOf(incoming);
      const result = inSeconds(await answerTo(nameIn(String(target ?? '')), input, authorization));
      return answer(isObject(result) ? result : {});
    } catch (thrown) {
      return refusal(thrown);
    }
  };
  return async (incoming, outgoing) => send(outgoing, await answered(incoming));
};
