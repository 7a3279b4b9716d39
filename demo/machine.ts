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

const ready = async (baseUrl: string, child: ChildProcess): Promise<void> => {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error('The machine did not start; see what it said above.');
    const answer = await fetch(`${baseUrl}/api/public/modes`).catch(() => undefined);
    const { modes = [] } = answer?.ok ? ((await answer.json()) as { modes?: unknown[] }) : {};
    if (modes.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The machine did not become ready within two minutes.');
};

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

export const startMachine = async (port: number, data: string, clock: string): Promise<Machine> => {
  rmSync(data, { recursive: true, force: true });
  const child = spawn(
    process.execPath,
    ['local/start.ts', '--port', String(port), '--data', data, '--clock', clock, '--empty'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const baseUrl = `http://127.0.0.1:${port}`;
  await ready(baseUrl, child);
  // Retries and batching windows need seconds to pass; the days are moved by hand.
  await order(baseUrl, { follow: true });
  return {
    ...machineAt(baseUrl),
    ...(child.pid === undefined ? {} : { pid: child.pid }),
    stop: async () => {
      if (child.exitCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
};
