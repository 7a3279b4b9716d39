import * as z from 'zod';
import { type Database, transaction } from '../data/database.ts';
import { jsonIn } from '../data/json-in.ts';
import { type Deliveries, day, type Owed } from './deliveries.ts';
import type { Message, Queues } from './queues.ts';
import { isTarget, serviceOf } from './targets.ts';

/** What Lambda leaves of a call that nobody waited for: the call itself is in it. */
const LeftByLambda = z.object({
  requestContext: z.object({ functionArn: z.string() }),
  requestPayload: z.unknown(),
});

type Letter = Pick<Message, 'queue' | 'body' | 'attributes'>;
type LaterCall = (target: string, payload: string) => Owed;

/** Whom a letter was for, and what they were to be told; nothing where it names a place in a stream only. */
export const addresseeOf = ({ body, attributes }: Omit<Letter, 'queue'>) => {
  const target = attributes['TARGET_ARN'];
  if (target !== undefined) return isTarget(target) ? { target, payload: body } : undefined;
  const { data } = LeftByLambda.safeParse(jsonIn(body));
  if (data?.requestPayload === undefined) return undefined;
  const arn = data.requestContext.functionArn.replace(/:\$LATEST$/, '');
  return { target: arn, payload: JSON.stringify(data.requestPayload) };
};

/** Owed anew, with as much patience as the first time, and given up to where it came from. */
const owedAgain = (letter: Letter, laterCall: LaterCall): Owed | undefined => {
  const found = addresseeOf(letter);
  if (!found) return undefined;
  if (serviceOf(found.target) === 'lambda') return laterCall(found.target, found.payload);
  const onFailure = JSON.stringify({ deadLetter: letter.queue, rule: letter.attributes['RULE_ARN'] });
  return { ...found, retries: 185, longest: day, onFailure };
};

type Needs = { database: Database; queues: Queues; deliveries: Deliveries; laterCall: LaterCall };

/** A letter becomes a delivery again, in one transaction: sent twice, it is sent once. False where it cannot be. */
export const sendAgainWith =
  ({ database, queues, deliveries, laterCall }: Needs) =>
  (id: string): boolean =>
    transaction(database, () => {
      const letter = queues.find(id);
      const owed = letter && owedAgain(letter, laterCall);
      if (!owed) return false;
      queues.remove(id);
      deliveries.owe(owed);
      return true;
    });
