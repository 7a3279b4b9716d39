import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

/** The whole system, started as `npm start` starts it, on a folder and a clock of its own. */
export type Zone = {
  readonly baseUrl: string;
  readonly people: ReadonlyMap<string, string>;
  now(): Promise<string>;
  moveTo(instant: string): Promise<void>;
  stop(): Promise<void>;
};

const Reading = z.object({ now: z.string() });
const People = z.array(z.object({ sub: z.string(), name: z.string() }));

/** It has to be built first, where something has changed. */
const patience = 180_000;

const greeted = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let said = '';
    const giveUp = setTimeout(() => fail(new Error(`It was not ready within 3 minutes:\n${said}`)), patience);
    const listen = (words: Buffer) => {
      said += words.toString('utf8');
      const [, baseUrl] = /Portal and API\s+(http\S+)/.exec(said) ?? [];
      if (baseUrl === undefined) return;
      clearTimeout(giveUp);
      done(baseUrl);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => fail(new Error(`It stopped before it was ready:\n${said}`)));
  });

const stopped = async (child: ChildProcess) => {
  if (child.exitCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
};

export const startZone = async (instant: string): Promise<Zone> => {
  const data = mkdtempSync(join(tmpdir(), 'kouan-browser-'));
  const child = spawn(
    process.execPath,
    ['local/start.ts', '--port', '0', '--data', data, '--clock', instant, '--empty'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const baseUrl = await greeted(child);
  const clock = `${baseUrl}/_local/clock`;
  const order = async (body: unknown) => {
    const answer = await fetch(clock, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`The clock does not obey: ${await answer.text()}`);
  };
  // Retries and batching windows need seconds to pass; the days are moved by hand.
  await order({ follow: true });
  const people = People.parse(await (await fetch(`${baseUrl}/_local/people`)).json());
  return {
    baseUrl,
    people: new Map(people.map(({ sub, name }) => [sub, name])),
    now: async () => Reading.parse(await (await fetch(clock)).json()).now,
    moveTo: (to) => order({ to }),
    stop: async () => {
      await stopped(child);
      rmSync(data, { recursive: true, force: true });
    },
  };
};
