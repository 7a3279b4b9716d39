import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { CannotStart } from '../data/folder.ts';
import { isDoneFor, onceFor } from './once-for.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { StartOptions } from './options.ts';

/** A thing that is made from sources, and made again when they change. */
type Product = {
  name: string;
  sources: readonly string[];
  /** Under the sources, but made from them. */
  except?: string;
  result: string;
  command: readonly string[];
};

/** Beside what `cdk deploy` leaves in cdk.out, so that the two never mistake each other's for their own. */
export const assemblyFolder = 'cdk.out/local';
export const portalFolder = 'portal/dist';

const assembly: Product = {
  name: 'the assembly (cdk synth)',
  sources: ['bin', 'lib', 'functions', 'domain', 'zones', 'cdk.json', 'package-lock.json'],
  result: join(assemblyFolder, 'manifest.json'),
  command: [
    'node_modules/aws-cdk/bin/cdk',
    'synth',
    '--quiet',
    '--context',
    'stage=local',
    '--output',
    assemblyFolder,
  ],
};

const portal: Product = {
  name: 'the portal (vite build)',
  sources: ['portal', 'domain', 'functions', 'bin/write-client.ts', 'package-lock.json'],
  except: portalFolder,
  result: join(portalFolder, 'index.html'),
  command: ['node_modules/vite/bin/vite.js', 'build', 'portal'],
};

/** The data folder that the demonstration begins with, and the day after which it can have begun. */
export const halfYearFolder = 'out/half-year-before';
const halfYearEnds = Date.parse('2026-08-11T00:00:00+08:00');

const halfYear: Product = {
  name: 'the half-year before, played once by the people of the demonstration',
  sources: ['bin', 'lib', 'functions', 'domain', 'zones', 'local', 'demo', 'cdk.json', 'package-lock.json'],
  result: join(halfYearFolder, 'format'),
  command: ['demo/half-year-before.ts', halfYearFolder],
};

/** What a new data folder is to be a copy of; none where it would lie in the future, or cannot be made. */
export const modelFor = async (
  { data, fresh, empty, clock }: StartOptions,
  say: (text: string) => void,
): Promise<string | undefined> => {
  const begins = clock === undefined ? Date.now() : Date.parse(clock);
  const isNew = fresh || !existsSync(join(data, 'format'));
  if (empty || !isNew || begins < halfYearEnds) return undefined;
  try {
    await make(halfYear, say);
    return halfYearFolder;
  } catch (failure) {
    say(`${failure instanceof Error ? failure.message : failure}\nThe demonstration begins without it.`);
    return undefined;
  }
};

/** Makes what is missing or stale, and answers what the assembly was made of. */
export const build = async (say: (text: string) => void): Promise<string> => {
  const madeOf = await make(assembly, say);
  if (!existsSync('portal/index.html')) {
    say('There is no portal yet (portal/index.html is missing); the API is served without it.');
    return madeOf;
  }
  // Whoever works on the API can go on while the portal is being mended.
  await make(portal, say).catch((failure: Error) => say(`${failure.message}\nThe API is served without it.`));
  return madeOf;
};

const make = async (product: Product, say: (text: string) => void): Promise<string> => {
  const note = join('node_modules/.cache/kouan', product.result.replaceAll(/[/\\]/g, '-'));
  const madeOf = hashOf(product);
  // Somebody may have cleared away what it speaks of.
  if (!existsSync(product.result)) rmSync(note, { force: true });
  // Where nothing is to be made nothing need be written: the folder may be one that only reads.
  if (isDoneFor(madeOf, note)) return madeOf;
  const made = () =>
    onceFor(madeOf, note, () => {
      say(`Building ${product.name} …`);
      return run(product);
    });
  await oneAtATime(`${note}.hold`, () => say(`Another start is building ${product.name}; waiting …`), made);
  return madeOf;
};

const hashOf = ({ sources, except }: Product) => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf).filter((each) => !isUnder(each, except))) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const filesOf = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

const isUnder = (file: string, folder: string | undefined) =>
  folder !== undefined && file.startsWith(join(folder, '/'));

/** Its words are shown only when it fails; the tools it calls find the Node that runs us. */
const run = ({ name, command }: Product) =>
  new Promise<void>((done, fail) => {
    const path = [resolve('node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
    const child = spawn(process.execPath, command, {
      env: { ...process.env, PATH: path, NODE_ENV: 'production' },
    });
    const words: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (each: Buffer) => words.push(each));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(new CannotStart(`Building ${name} failed:\n${Buffer.concat(words).toString('utf8')}`));
    });
  });
