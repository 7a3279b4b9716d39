import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { holdOf } from './hold.ts';

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
  const release = take(folder, path);
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

const attempt = <Result>(work: () => Result, what: string): Result => {
  try {
    return work();
  } catch (failure) {
    throw new CannotStart(`${what}: ${Object(failure).message}. Choose another one with --data.`, {
      cause: failure,
    });
  }
};

const make = (folder: string) =>
  attempt(() => mkdirSync(folder, { recursive: true }), `The data folder ${folder} cannot be made`);

/** The number of whoever holds it is for people alone. */
const take = (folder: string, path: DataFolder['path']): (() => void) => {
  const letGo = attempt(() => holdOf(path('lock.sqlite')), `The data folder ${folder} cannot be written`);
  if (letGo) {
    writeFileSync(path('lock'), String(process.pid));
    return () => {
      rmSync(path('lock'), { force: true });
      letGo();
    };
  }
  const owner = existsSync(path('lock')) ? ` ${readFileSync(path('lock'), 'utf8')}` : '';
  throw new CannotStart(
    `The data folder ${folder} is in use by another process${owner}. Stop it, or choose another folder with --data.`,
  );
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
