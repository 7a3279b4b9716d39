import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type System, startSystem } from './system.ts';

const sources = join(import.meta.dirname, '../beside');
const names = ['restate', 'dbos'] as const;

type Beside = { systems: readonly System[]; standing: Record<string, string>; remove: () => void };

const nobody = (why: string): Beside => ({
  systems: [],
  standing: Object.fromEntries(names.map((name) => [name, why])),
  remove: () => {},
});

const reasonOf = (failure: unknown) => (failure instanceof Error ? failure.message : String(failure));

const startEach = async (folder: string): Promise<Beside> => {
  const systems: System[] = [];
  const standing: Record<string, string> = {};
  for (const name of names) {
    try {
      systems.push(await startSystem({ name, script: join(folder, `${name}.mjs`) }));
      standing[name] = 'measured';
    } catch (failure) {
      standing[name] = reasonOf(failure);
    }
  }
  return { systems, standing, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** The others, from npm into a folder that goes away again: whoever installs us does not install them. */
export const startBeside = async (asked: boolean, say: (text: string) => void): Promise<Beside> => {
  if (!asked) return nobody('not asked for: npm run bench:local -- --beside');
  const folder = mkdtempSync(join(tmpdir(), 'kouan-bench-beside-'));
  cpSync(sources, folder, { recursive: true });
  say(`Installing Restate and DBOS from npm into ${folder}, to be removed afterwards …`);
  try {
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (failure) {
    rmSync(folder, { recursive: true, force: true });
    return nobody(reasonOf(failure));
  }
  return startEach(folder);
};
