import { isExecutionArn } from '../arns.ts';
import type { Execution } from '../execution.ts';
import { Refused } from '../failure.ts';
import { type Json, parseJson } from '../json.ts';
import { quotas } from '../quotas.ts';
import type { Inside } from './operation.ts';

export const theExecution = ({ journal }: Inside, arn: string): Execution => {
  if (!isExecutionArn(arn)) throw new Refused('InvalidArn', `Invalid Arn: '${arn}'`);
  const execution = journal.find(arn);
  if (!execution) throw new Refused('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  return execution;
};

export const theMachine = ({ machines }: Inside, arn: string) => {
  if (!/^arn:aws[\w-]*:states:.+/.test(arn)) throw new Refused('InvalidArn', `Invalid Arn: '${arn}'`);
  const found = machines.find(arn);
  if (!found) throw new Refused('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return found;
};

/** JSON that came as text: refused by the given name when it is not JSON, or too long. */
export const jsonFrom = (text: string, refusal: string): Json => {
  if (Buffer.byteLength(text) > quotas.payloadBytes) {
    throw new Refused('ValidationException', `The text is longer than ${quotas.payloadBytes} bytes.`);
  }
  try {
    return parseJson(text);
  } catch (thrown) {
    throw new Refused(refusal, `Invalid JSON: ${Object(thrown).message}`);
  }
};
