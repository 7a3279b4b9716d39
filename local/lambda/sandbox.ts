import { Worker } from 'node:worker_threads';
import { type Answer, type Call, failure, failureOf, type Outcome, type Setting } from './messages.ts';

export type SandboxSettings = {
  setting: Setting;
  env: Record<string, string>;
  memorySize: number;
  /** Where the code of functions is kept compiled, so that each sandbox need not compile it anew. */
  compiled: string;
  log: (text: string) => void;
};

/** One worker thread; it serves one call at a time, as a Lambda environment does. */
export type Sandbox = {
  call: (call: Call) => Promise<Outcome>;
  isFit: () => boolean;
  stop: () => Promise<void>;
};

const largestPayload = 6 * 1024 * 1024;

/** Left to itself, V8 fills tens of megabytes of a thread with what is no longer needed before it looks. */
const youngMb = 6;

export const openSandbox = ({ setting, env, memorySize, compiled, log }: SandboxSettings): Sandbox => {
  let fit = true;
  let settle: ((outcome: Outcome) => void) | undefined;

  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    env: { ...env, NODE_COMPILE_CACHE: compiled },
    workerData: setting,
    stdout: true,
    stderr: true,
    execArgv: ['--enable-source-maps'],
    resourceLimits: { maxOldGenerationSizeMb: memorySize, maxYoungGenerationSizeMb: youngMb },
  });
  for (const stream of [worker.stdout, worker.stderr]) stream.setEncoding('utf8').on('data', log);

  const end = (outcome: Outcome) => {
    settle?.(outcome);
    settle = undefined;
  };
  const die = (outcome: Outcome) => {
    fit = false;
    end(outcome);
  };

  worker.on('message', ({ fatal, ...outcome }: Answer) => (fatal ? die : end)(bounded(outcome)));
  worker.on('error', (error: Error & { code?: string }) => die(explain(error)));
  worker.on('exit', () => die(failure('Runtime.ExitError', 'Runtime exited without providing a reason')));
  worker.unref();

  return {
    isFit: () => fit,
    call: (call) =>
      new Promise((done) => {
        const alarm = setTimeout(() => {
          const seconds = (call.timeout / 1000).toFixed(2);
          const text = `RequestId: ${call.requestId} Error: Task timed out after ${seconds} seconds`;
          die(failure('Sandbox.Timedout', text));
          void worker.terminate();
        }, call.timeout);
        settle = (outcome) => {
          clearTimeout(alarm);
          done(outcome);
        };
        worker.postMessage(call);
      }),
    stop: async () => {
      fit = false;
      await worker.terminate();
    },
  };
};

const explain = (error: Error & { code?: string }) =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? failure('Runtime.ExitError', 'Runtime exited with error: signal: killed (out of memory)')
    : failureOf(error);

const bounded = (outcome: Outcome) =>
  outcome.payload.length <= largestPayload
    ? outcome
    : failure(
        'Function.ResponseSizeTooLarge',
        `Response payload size exceeded maximum allowed payload size (${largestPayload} bytes).`,
      );
