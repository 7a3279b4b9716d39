import * as z from 'zod';
import { Refused } from '../failure.ts';
import type { Happening } from '../interpreter/happening.ts';
import type { Asked } from '../tokens.ts';
import { jsonFrom } from './find.ts';
import { type Inside, operation } from './operation.ts';

const taskToken = z.string().min(1).max(2048);

const SendTaskSuccess = z.object({ taskToken, output: z.string() });
const SendTaskFailure = z.object({
  taskToken,
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
});
const SendTaskHeartbeat = z.object({ taskToken });

const askedBy = ({ tokens }: Inside, token: string): Asked => {
  const asked = tokens.read(token);
  if (!asked) throw new Refused('InvalidToken', `Invalid Token: '${token}'`);
  return asked;
};

/** A token may be used once, while its task waits; afterwards the task has timed out for whoever holds it. */
const hand = async (inside: Inside, { execution }: Asked, happening: Happening) => {
  if (inside.journal.definitionOf(execution) === undefined) {
    throw new Refused('TaskDoesNotExist', "Task Does Not Exist: 'Provided task does not exist'");
  }
  if (await inside.keeper.deliver(execution, happening)) return {};
  throw new Refused('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
};

export const sendTaskSuccess = operation(SendTaskSuccess, (inside, { taskToken: token, output }) => {
  const asked = askedBy(inside, token);
  return hand(inside, asked, { kind: 'tokenSucceeded', ...asked, result: jsonFrom(output, 'InvalidOutput') });
});

export const sendTaskFailure = operation(SendTaskFailure, (inside, { taskToken: token, error, cause }) => {
  const asked = askedBy(inside, token);
  const failure = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
  return hand(inside, asked, { kind: 'tokenFailed', ...asked, failure });
});

export const sendTaskHeartbeat = operation(SendTaskHeartbeat, (inside, { taskToken: token }) => {
  const asked = askedBy(inside, token);
  return hand(inside, asked, { kind: 'heartbeat', ...asked });
});
