import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Counts up when what stands in a data folder changes its shape. */
const format = 2;

/** Something about the surroundings that a person can put right; the message says how. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}

export type DataFolder = { path: (...parts: string[]) => string; release: () => void };

type Settings = {
  /** Forget what it holds. */
  readonly fresh?: boolean;
  /** The folder that a new one begins as a copy of. */
  readonly model?: string | undefined;
};

/** Takes a data folder for this process alone. */
export const openFolder = (given: string, { fresh = false, model }: Settings = {}): DataFolder => {
  const folder = resolve(given);
  const path = (...parts: string[]) => join(folder, ...parts);
  make(folder);
  lock(folder, path('lock'));
  const release = () => rmSync(path('lock'), { force: true });
  try {
    if (fresh) for (const each of contents) rmSync(path(each), { recursive: true, force: true });
    if (model && !existsSync(path('format'))) copy(model, path);
    checkFormat(folder, path('format'));
  } catch (failure) {
    release();
    throw failure;
  }
  return { path, release };
};

/** All that we put there. A folder given by mistake loses nothing else. */
const contents = [
  'format',
  'clock.json',
  'cloud.sqlite',
  'cloud.sqlite-wal',
  'cloud.sqlite-shm',
  'dynamodb',
  'journal',
  'logs',
  's3',
  'sign-in',
];

/** Neither its clock nor its log is ours, and what marks a folder as begun comes last. */
const copied = contents.filter((each) => !['format', 'clock.json', 'logs'].includes(each));

const copy = (model: string, path: DataFolder['path']) => {
  for (const each of [...copied, 'format'])
    if (existsSync(join(model, each))) cpSync(join(model, each), path(each), { recursive: true });
};

const make = (folder: string) => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (failure) {
    throw new CannotStart(
      `The data folder ${folder} cannot be made: ${Object(failure).message}. Choose another one with --data.`,
      { cause: failure },
    );
  }
};

const lock = (folder: string, file: string) => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = Number(readFileSync(file, 'utf8'));
    if (isAlive(owner)) {
      throw new CannotStart(
        `The data folder ${folder} is in use by process ${owner}. Stop it, or choose another folder with --data. ` +
          `If that process is another program, remove ${file}.`,
      );
    }
    writeFileSync(file, String(process.pid));
  }
};

const isAlive = (pid: number) => {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const checkFormat = (folder: string, file: string) => {
  const found = existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
  if (found === undefined) writeFileSync(file, String(format));
  if ((found ?? format) < format) {
    throw new CannotStart(
      `The data folder ${folder} was written by an earlier version (format ${found}; this one writes ${format}). ` +
        'Begin anew with --fresh, which forgets what it holds, or choose another folder with --data.',
    );
  }
  if ((found ?? format) > format) {
    throw new CannotStart(
      `The data folder ${folder} was written by a newer version (format ${found}; this one knows ${format}). ` +
        'Use that version, or choose another folder with --data.',
    );
  }
};
