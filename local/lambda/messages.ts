import type { SharedTime } from '../time/shared-time.ts';

/** The folder that is /opt to a function, and its version of Node as layers name it: `node24`. */
export type Opt = { folder: string; node: string };

/** What a sandbox is told when it starts. */
export type Setting = {
  module: string;
  exportName: string;
  functionName: string;
  memory: string;
  time: SharedTime;
  /** Where it has layers. */
  opt: Opt | undefined;
};

/** One invocation, and how it ends. Events and results cross as JSON text, as they do on AWS. */
export type Call = { requestId: string; arn: string; event: string; timeout: number };
export type Outcome = { payload: string; functionError?: 'Unhandled' };
/** What a sandbox says; after a fatal one it serves nobody. */
export type Answer = Outcome & { fatal?: true };

export const failure = (errorType: string, errorMessage: string, trace?: string[]): Outcome => ({
  payload: JSON.stringify({ errorType, errorMessage, ...(trace && { trace }) }),
  functionError: 'Unhandled',
});

export const failureOf = (thrown: unknown): Outcome =>
  thrown instanceof Error
    ? failure(thrown.name, thrown.message, thrown.stack?.split('\n') ?? [])
    : failure(typeof thrown, String(thrown), []);
