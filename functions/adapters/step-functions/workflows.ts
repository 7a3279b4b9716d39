import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { CaseKind, CaseRef } from '#domain/casework/case.ts';
import type { Workflows } from '../../ports.ts';

/** The state machine that carries each kind of case, by ARN. Kinds without one need no carrying. */
export type Machines = Partial<Record<CaseKind, string>>;

/** One execution per case and submission: started twice, it is the same execution. Names hold 80 characters. */
export const executionName = ({ kind, id }: CaseRef, version: number) =>
  `${kind}-${id}-${version}`.replace(/[^A-Za-z0-9_-]/g, '-').slice(-80);

const nobodyWaits = [TaskDoesNotExist, TaskTimedOut, InvalidToken];

export const workflows = (client: SFNClient, machines: Machines): Workflows => ({
  start: async (ref, version) => {
    const stateMachineArn = machines[ref.kind];
    if (!stateMachineArn) return;
    try {
      await client.send(
        new StartExecutionCommand({
          stateMachineArn,
          name: executionName(ref, version),
          input: JSON.stringify({ id: ref.id }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  },
  resume: async (token, decision) => {
    try {
      await client.send(
        new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify({ decision }) }),
      );
    } catch (error) {
      if (!nobodyWaits.some((name) => error instanceof name)) throw error;
    }
  },
});
