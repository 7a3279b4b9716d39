import { Agent, request } from 'node:http';
import * as z from 'zod';
import { inLanes, until } from '#demo/patience.ts';
import { percentile, rounded, treeCpuSeconds, watchTree } from '../measure.ts';
import type { System } from './system.ts';

const connections = 64;
const amount = 100;

const post = (agent: Agent, url: string, headers: Record<string, string>, body: string) =>
  new Promise<number>((done, fail) => {
    const length = Buffer.byteLength(body);
    const asked = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          ...headers,
          ...(length > 0 && { 'content-type': 'application/json' }),
          'content-length': length,
        },
      },
      (response) => {
        response.resume().once('end', () => done(response.statusCode ?? 0));
      },
    );
    asked.once('error', fail).end(body);
  });

const must = async (agent: Agent, url: string, headers: Record<string, string>, body = '') => {
  const status = await post(agent, url, headers, body);
  if (status >= 300) throw new Error(`${url} answered ${status}.`);
};

const Times = z.record(z.string(), z.number());

const told = async (url: string): Promise<unknown> => (await fetch(url)).json();

/** Or what is left of the starts would be counted against the approvals. Nobody is approved before. */
const allWait = async (done: string, all: number) => {
  while (Number(await told(`${done}/waiting`)) < all) await new Promise((rested) => setTimeout(rested, 20));
};

export type Round = Awaited<ReturnType<typeof threads>>;

/**
 * So many claims through the thread, 64 at a time: all are started, and once all wait, all are approved. When a claim was done is told by
 * the system itself, on the same clock as ours, so that nobody has to ask while it works.
 */
export const threads = async ({ name, pid, ...doors }: System, round: string, claims: number) => {
  const ids = Array.from({ length: claims }, (_, n) => `${round}-${n}`);
  const at = (door: string, id: string) => door.replace('{id}', id);
  const before = Number(await told(`${doors.done}/count`));
  const memory = watchTree(pid);
  const computed = treeCpuSeconds(pid);
  const started: number[] = [];
  const approvedAt = new Map<string, number>();

  // Of its own: a connection that has rested since the last round may just be closed by the other side.
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  const beginning = Date.now();
  await inLanes(ids, connections, async (id) => {
    const sent = performance.now();
    await must(agent, at(doors.start, id), doors.headers, JSON.stringify({ amount }));
    started.push(performance.now() - sent);
  });
  await allWait(doors.done, before + claims);
  const startSeconds = (Date.now() - beginning) / 1000;
  await inLanes(ids, connections, async (id) => {
    approvedAt.set(id, Date.now());
    await must(agent, at(doors.approve, id), doors.headers);
  });
  await until(
    `${name} is done with ${claims} claims`,
    async () => Number(await told(`${doors.done}/count`)) === before + claims,
    600,
  );
  agent.destroy();
  const memoryMb = memory();
  const cpuMsPerClaim = rounded(((treeCpuSeconds(pid) - computed) * 1000) / claims, 2);
  const doneAt = Object.entries(Times.parse(await told(`${doors.done}/at?round=${round}-`)));
  const approval = doneAt.map(([id, done]) => done - (approvedAt.get(id) ?? Number.NaN));
  const seconds = (Math.max(...doneAt.map(([, done]) => done)) - beginning) / 1000;
  return {
    claimsPerSecond: rounded(claims / seconds),
    startSeconds: rounded(startSeconds, 2),
    startP95Ms: rounded(percentile(started, 0.95), 0),
    approvedToDoneP50Ms: rounded(percentile(approval, 0.5), 0),
    approvedToDoneP95Ms: rounded(percentile(approval, 0.95), 0),
    cpuMsPerClaim,
    memoryMb,
  };
};
