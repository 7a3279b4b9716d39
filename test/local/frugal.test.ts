import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const begun = (env: NodeJS.ProcessEnv = {}) => {
  const args = ['test/local/fixtures/says-how-it-began.ts', '--port', '1'];
  const { stdout, pid } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  return { pid, said: JSON.parse(stdout) };
};

describe.skipIf(process.platform === 'win32')('a machine that begins', () => {
  it('is frugal with memory, with the number and the options that it was given', () => {
    const { pid, said } = begun();
    expect(said).toEqual({
      pid,
      flags: ['--max-semi-space-size=2', '--heap-growing-percent=60'],
      given: ['--port', '1'],
      arenas: '2',
    });
  });

  it('leaves it to whoever starts it how many stores of free memory there are', () => {
    expect(begun({ MALLOC_ARENA_MAX: '1' }).said).toMatchObject({ arenas: '1' });
  });
});
