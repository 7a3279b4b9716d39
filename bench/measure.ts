import { readdirSync, readFileSync } from 'node:fs';

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const rounded = (value: number, places = 1): number => Number(value.toFixed(places));

export const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

type Process = { readonly pid: number; readonly parent: number; readonly rssMb: number };

const statusOf = (pid: number): Process | undefined => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { pid, parent: number('PPid'), rssMb: number('VmRSS') / 1024 };
  } catch {
    return undefined;
  }
};

/** The most resident memory that this process ever had, MB. What getrusage says may be its parent's. Linux only. */
export const peakMb = (): number | null => {
  if (process.platform !== 'linux') return null;
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1024;
};

/** Resident memory of a process and all below it, MB. Linux only; elsewhere nothing. */
export const treeMb = (root: number): number => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statusOf(Number(name)) ?? []);
  const below = (pid: number): number =>
    all.filter(({ parent }) => parent === pid).reduce((sum, one) => sum + one.rssMb + below(one.pid), 0);
  return (all.find(({ pid }) => pid === root)?.rssMb ?? 0) + below(root);
};

type Memory = { readonly mb: number; readonly processes: readonly number[] };

const memoryOf = (root: number): Memory => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statusOf(Number(name)) ?? []);
  const tree = (pid: number): Process[] =>
    all.filter((one) => one.parent === pid).flatMap((one) => [one, ...tree(one.pid)]);
  const processes = [...all.filter(({ pid }) => pid === root), ...tree(root)].map(({ rssMb }) => rssMb);
  return { mb: processes.reduce((sum, mb) => sum + mb, 0), processes };
};

/** As watchMemory, with what each process held at that moment, the first being the root. */
export const watchProcesses = (root: number) => {
  let most: Memory = { mb: 0, processes: [] };
  const timer = setInterval(() => {
    const now = memoryOf(root);
    if (now.mb > most.mb) most = now;
  }, 250);
  return () => {
    clearInterval(timer);
    return {
      mb: rounded(most.mb, 0),
      processes: most.processes.filter((mb) => mb > 10).map((mb) => rounded(mb, 0)),
    };
  };
};

/** Looks at the memory of a process tree four times a second until told to stop; answers the most it saw. */
export const watchMemory = (root: number): (() => number | null) => {
  if (process.platform !== 'linux') return () => null;
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, treeMb(root));
  }, 250);
  return () => {
    clearInterval(timer);
    return rounded(most, 0);
  };
};
