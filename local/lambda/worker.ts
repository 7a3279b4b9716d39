import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { timeOf } from '../time/shared-time.ts';
import { shiftDate } from '../time/shifted-date.ts';
import { type Answer, type Call, failure, failureOf, type Setting } from './messages.ts';
import { findBelow } from './opt.ts';

const { module, exportName, functionName, memory, time, opt }: Setting = workerData;

const answer = (given: Answer) => parentPort?.postMessage(given);

// The function never learns that its clock is ours.
shiftDate(timeOf(time));
if (opt) findBelow(opt);

process.on('unhandledRejection', (reason) => {
  answer({ ...failure('Runtime.UnhandledPromiseRejection', String(reason)), fatal: true });
});
process.on('uncaughtException', (thrown) => {
  answer({ ...failureOf(thrown), fatal: true });
});

const contextOf = ({ requestId, arn, timeout }: Call) => {
  const end = performance.now() + timeout;
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: memory,
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(end - performance.now())),
  };
};

const load = async () => {
  const handler = (await import(module))[exportName];
  // This thread is not ended in the way that would write what it has compiled; the next one shall find it.
  flushCompileCache();
  if (typeof handler === 'function') return handler;
  throw new Error(`${exportName} is undefined or not exported`);
};
const handler = load();
// An invocation reports it; without a listener it would end the thread before one comes.
handler.catch(() => {});

parentPort?.on('message', async (call: Call) => {
  try {
    const result = await (await handler)(JSON.parse(call.event), contextOf(call));
    answer({ payload: JSON.stringify(result) ?? 'null' });
  } catch (thrown) {
    answer(failureOf(thrown));
  }
});
