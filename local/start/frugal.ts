import { setFlagsFromString } from 'node:v8';

/** Left to itself, V8 fills every heap with what is no longer needed to several times what is, before it looks. */
const flags = ['--max-semi-space-size=2', '--heap-growing-percent=60'];

/** Of its own, glibc keeps a store of free memory for every thread, up to eight times the cores. */
const environment = { MALLOC_ARENA_MAX: '2' };

/**
 * Begins this process anew as one that is frugal with memory, under the same number. What it begins with cannot be told it
 * later; where a process cannot be replaced (Windows), it goes on and is told what it still can be.
 */
export const beginFrugally = (): void => {
  if (flags.every((flag) => process.execArgv.includes(flag))) return;
  for (const flag of flags) setFlagsFromString(flag);
  if (process.platform === 'win32') return;
  const { execPath, execArgv, argv, env } = process;
  process.execve?.(execPath, [execPath, ...flags, ...execArgv, ...argv.slice(1)], { ...environment, ...env });
};
