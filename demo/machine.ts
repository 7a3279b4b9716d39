import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

export type ExecutionCount = {
  readonly machine: string;
  readonly started: number;
  readonly succeeded: number;
};

/** The one-machine cloud, started on a folder of its own, and its clock. */
export type Machine = {
  readonly baseUrl: string;
  /** The process that holds it; nothing where it is not ours. */
  readonly pid?: number;
  moveTo(instant: string): Promise<void>;
  executions(): Promise<readonly ExecutionCount[]>;
  stop(): Promise<void>;
};

const read = async <T>(url: string): Promise<T> => (await fetch(url)).json() as Promise<T>;

const order = async (baseUrl: string, body: unknown): Promise<void> => {
  const answer = await fetch(`${baseUrl}/_local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`The clock does not obey: ${await answer.text()}`);
};

/** Where it is, once it says that it is ready; it has to be built first, where something has changed. */
const greeted = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let said = '';
    child.stdout?.on('data', (words: Buffer) => {
      said += words.toString('utf8');
      const [, baseUrl] = /Portal and API\s+(http\S+)/.exec(said) ?? [];
      if (baseUrl !== undefined) done(baseUrl);
    });
    child.once('exit', () => fail(new Error('The machine did not start; see what it said above.')));
  });

/** "kouan-local-casework-claimreviewworkflow85c2b7ce" is the machine of the claim review. */
const plain = (name: string): string => /casework-(.+?)(?:workflow)?[0-9a-f]{8}$/.exec(name)?.[1] ?? name;

const countOf = async (baseUrl: string, name: string): Promise<ExecutionCount> => {
  const { executions } = await read<{ executions: { status: string }[] }>(
    `${baseUrl}/_local/executions/${name}`,
  );
  const succeeded = executions.filter(({ status }) => status === 'SUCCEEDED').length;
  return { machine: plain(name), started: executions.length, succeeded };
};

/** A machine that runs already, and is not ours to stop. */
export const machineAt = (baseUrl: string): Machine => ({
  baseUrl,
  moveTo: (to) => order(baseUrl, { to }),
  executions: async () => {
    const { stateMachines } = await read<{ stateMachines: { name: string }[] }>(
      `${baseUrl}/_local/executions`,
    );
    return Promise.all(stateMachines.map(({ name }) => countOf(baseUrl, name)));
  },
  stop: async () => undefined,
});

export type Launch = {
  /** Port 0 takes any that is free. */
  readonly port: number;
  readonly data: string;
  /** Where the clock begins; a folder that was used before goes on from where its clock stood. */
  readonly clock?: string;
  /** In a group of processes of its own, so that all of it can be ended in the same instant. */
  readonly apart?: boolean;
  /** Where its complaints are written; a file descriptor. */
  readonly complaints?: number;
};

/** A machine that is starting: what can be ended already, and what it will be. */
export type Launched = {
  readonly pid: number | undefined;
  readonly ready: Promise<Machine>;
  readonly gone: Promise<void>;
};

/** Starts on whatever the folder holds. */
export const launch = ({ port, data, clock, apart = false, complaints }: Launch): Launched => {
  const held = clock === undefined ? [] : ['--clock', clock];
  const child = spawn(
    process.execPath,
    ['local/start.ts', '--port', String(port), '--data', data, ...held, '--empty'],
    { stdio: ['ignore', 'pipe', complaints ?? 'inherit'], detached: apart },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const come = async (): Promise<Machine> => {
    const baseUrl = await greeted(child);
    // Retries and batching windows need seconds to pass; the days are moved by hand.
    await order(baseUrl, { follow: true });
    return {
      ...machineAt(baseUrl),
      ...(child.pid === undefined ? {} : { pid: child.pid }),
      stop: async () => {
        child.kill('SIGTERM');
        await gone;
      },
    };
  };
  return { pid: child.pid, ready: come(), gone };
};

/** On a folder that holds nothing. */
export const startMachine = (port: number, data: string, clock: string): Promise<Machine> => {
  rmSync(data, { recursive: true, force: true });
  return launch({ port, data, clock }).ready;
};
