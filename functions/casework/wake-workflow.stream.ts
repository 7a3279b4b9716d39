import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { Decision } from '#domain/casework/task.ts';
import { connectWorkflows } from '../connect.ts';
import { stream } from '../edge/stream.ts';
import type { TablePorts, WorkflowPorts } from '../ports.ts';
import { setsOut } from './departures.ts';
import { resumeTask } from './resume-task.ts';
import { toldEvent } from './told-event.ts';

const text = z.object({ S: z.string() });
const Image = z.object({ sk: text, id: text.optional(), decision: z.object({ S: Decision }).optional() });

/** The task that a changed row speaks of: the task itself, or the token that an execution left for it. */
const taskOf = ({ dynamodb }: DynamoDBRecord): string | undefined => {
  const image = Image.safeParse(dynamodb?.NewImage);
  return image.success ? /^(?:TASK|TOKEN)#(.+)$/.exec(image.data.sk.S)?.[1] : undefined;
};

/**
 * An event with which a case sets out starts its workflow. A decision and a waiting execution find each other, whichever
 * was first: either row, once written, has both looked up. Doing any of it twice does no harm.
 */
export const wakeWorkflow = async (ports: TablePorts & WorkflowPorts, record: DynamoDBRecord) => {
  const event = toldEvent(record, setsOut);
  if (event) await ports.workflows.start(event.ref, event.version);
  const task = taskOf(record);
  if (task) await resumeTask(ports, task);
};

export const handler = stream(wakeWorkflow, connectWorkflows);
