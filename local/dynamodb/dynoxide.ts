import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CannotStart } from '../data/folder.ts';
import { forgetChanges, indexChanges, type ReadByAll } from './changes.ts';
import { type FindExpired, findByIndex, findByScan } from './expired.ts';

export type DynamoDb = {
  url: string;
  /** Forgets changes that are older than a day, of those that everybody has read. */
  forget: (read: readonly ReadByAll[]) => Promise<void>;
  /** How what has expired is found. */
  expired: (client: DynamoDBClient) => FindExpired;
  stop: () => Promise<void>;
};

type Machine = Pick<NodeJS.Process, 'platform' | 'arch'>;

/** DynamoDB: the endpoint that is given, or dynoxide beside us with its file in `folder`. */
export const startDynamoDb = async (
  folder: string,
  given?: string,
  machine: Machine = process,
): Promise<DynamoDb> => {
  if (given) return { url: given, forget: async () => {}, expired: findByScan, stop: async () => {} };
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const file = join(folder, 'dynamodb.sqlite');
  const child = spawnBound(binaryFor(machine), ['serve', '--port', String(port), '--db-path', file]);
  await ready(url, child);
  await indexChanges(file);
  const report = (code: number | null, signal: string | null) =>
    console.error(
      `dynoxide, the DynamoDB of this machine, ended (${code ?? signal}). Start again: nothing is lost.`,
    );
  child.once('exit', report);
  return {
    url,
    forget: (read) => forgetChanges(file, read),
    expired: (client) => findByIndex(file, findByScan(client)),
    stop: () => {
      child.off('exit', report);
      return stop(child);
    },
  };
};

/** Who starts without ours is told how to give another. */
const another = 'Set KOUAN_DYNAMODB_ENDPOINT to the address of one, for example of DynamoDB Local.';

const binaryFor = ({ platform, arch }: Machine) => {
  const name = `@dynoxide/${platform}-${arch}`;
  try {
    const folder = join(createRequire(import.meta.url).resolve(`${name}/package.json`), '..');
    return join(folder, platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
  } catch {
    throw new CannotStart(`There is no DynamoDB for this machine: ${name} is not installed. ${another}`);
  }
};

/**
 * The child may not outlive us, not even when we are killed outright, or it would hold the file. The pipe that is
 * its standard input closes when we are gone, whatever took us; a shell that reads it then ends the child.
 */
const boundToUs = 'exec 3<&0; (cat <&3 >/dev/null; kill -9 $$) 2>/dev/null & exec "$0" "$@" 3<&- </dev/null';

const spawnBound = (command: string, given: string[]) =>
  process.platform === 'win32'
    ? spawn(command, given, { stdio: ['pipe', 'ignore', 'ignore'] })
    : spawn('sh', ['-c', boundToUs, command, ...given], { stdio: ['pipe', 'ignore', 'ignore'] });

const freePort = () =>
  new Promise<number>((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

const patience = 400;

const ready = async (url: string, child: ChildProcess) => {
  for (let attempt = 0; attempt < patience && child.exitCode === null; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
    await wait(25);
  }
  throw new CannotStart(
    `dynoxide, the DynamoDB of this machine, did not come up. See whether the data folder can be written. ${another}`,
  );
};

const stop = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
