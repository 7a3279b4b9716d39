import * as z from 'zod';
import { Decision } from '#domain/casework/task.ts';
import { connectWorkflows } from '../connect.ts';
import { stream } from '../edge/stream.ts';
import { resumeTask } from './resume-task.ts';

const text = z.object({ S: z.string() });
const Image = z.object({ sk: text, id: text.optional(), decision: z.object({ S: Decision }).optional() });

/** The task that a changed row speaks of: the task itself, or the token that an execution left for it. */
const taskOf = (sk: string): string | undefined => /^(?:TASK|TOKEN)#(.+)$/.exec(sk)?.[1];

/**
 * A decision and a waiting execution find each other here, whichever was first: either row, once written, has both
 * looked up. Handing over twice does no harm.
 */
export const handler = stream(async (ports, { dynamodb }) => {
  const image = Image.safeParse(dynamodb?.NewImage);
  const task = image.success ? taskOf(image.data.sk.S) : undefined;
  if (task) await resumeTask(ports, task);
}, connectWorkflows);
