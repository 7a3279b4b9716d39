import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';

/** Where a system takes claims: two addresses with `{id}` in them, and one that tells which claims are done. */
const Doors = z.object({
  start: z.string(),
  approve: z.string(),
  done: z.string(),
  headers: z.record(z.string(), z.string()),
});

export type System = z.infer<typeof Doors> & { name: string; pid: number; stop: () => Promise<void> };

type Program = { readonly name: string; readonly script: string };

/** A system in a process tree of its own, on a folder of its own; it is ready when it has said where it is. */
export const startSystem = async ({ name, script }: Program): Promise<System> => {
  const folder = mkdtempSync(join(tmpdir(), `kouan-bench-${name}-`));
  // PostgreSQL runs as somebody else, who must get to his folder in it.
  chmodSync(folder, 0o755);
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (words: Buffer) => {
    complaint = (complaint + words.toString('utf8')).slice(-2_000);
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith('{')) continue;
    // Whatever else it says is let go by, or it would stand still once the pipe is full.
    child.stdout.resume();
    return { ...Doors.parse(JSON.parse(line)), name, pid: child.pid ?? 0, stop };
  }
  await stop();
  throw new Error(`${name} did not start: ${complaint}`);
};
