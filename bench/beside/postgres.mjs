import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, untilWell } from './tell.mjs';

/** Where Debian and its kin put PostgreSQL. */
const debian = '/usr/lib/postgresql';

const binaries = () => {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => join(debian, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  if (!found) throw new Error(`There is no PostgreSQL under ${debian}: apt-get install postgresql.`);
  return found;
};

/** PostgreSQL refuses to be root; whoever is becomes `postgres`. */
const owner = () =>
  process.getuid() === 0
    ? {
        uid: Number(execFileSync('id', ['-u', 'postgres'])),
        gid: Number(execFileSync('id', ['-g', 'postgres'])),
      }
    : {};

/** PostgreSQL on a data folder of its own, as it comes: fsync on, synchronous_commit on. */
export const startPostgres = async (folder) => {
  const bin = binaries();
  const who = owner();
  const data = join(folder, 'postgres');
  mkdirSync(data, { recursive: true });
  if (who.uid !== undefined) chownSync(data, who.uid, who.gid);
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'bench', '--auth', 'trust'], {
    ...who,
    cwd: data,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const port = await freePort();
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', ''],
    { ...who, cwd: data, stdio: ['ignore', 'ignore', 'ignore'] },
  );
  await untilWell('PostgreSQL', async () => {
    execFileSync(join(bin, 'pg_isready'), [
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      '-U',
      'bench',
      '-d',
      'postgres',
      '-q',
    ]);
    return true;
  });
  return { url: `postgresql://bench@127.0.0.1:${port}/postgres`, child };
};
