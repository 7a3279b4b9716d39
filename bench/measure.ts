import { readdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const rounded = (value: number, places = 1): number => Number(value.toFixed(places));

/** What the figures belong to. */
export const thisMachine = () => ({
  cores: cpus().length,
  model: cpus()[0]?.model,
  memoryGb: rounded(totalmem() / 1024 ** 3, 0),
  node: process.version,
});

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
export const treeMb = (root: number): number => memoryOf(root).mb;

type Memory = { readonly mb: number; readonly processes: readonly number[] };

/** A process and all below it, the root first. */
const treeOf = (root: number): Process[] => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statusOf(Number(name)) ?? []);
  const below = (pid: number): Process[] =>
    all.filter((one) => one.parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  return [...all.filter(({ pid }) => pid === root), ...below(root)];
};

const memoryOf = (root: number): Memory => {
  const processes = treeOf(root).map(({ rssMb }) => rssMb);
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

/** What a process and all below it hold, MB; pages that several share are divided among them. Linux only. */
export const treeShareMb = (root: number): number => {
  const shareOf = ({ pid }: Process) => {
    try {
      const [, kb = 0] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
      return Number(kb) / 1024;
    } catch {
      return 0;
    }
  };
  return rounded(
    treeOf(root).reduce((sum, one) => sum + shareOf(one), 0),
    0,
  );
};

/** Looks at it twice a second until told to stop; answers the most it saw. */
export const watchTree = (root: number): (() => number) => {
  let most = treeShareMb(root);
  const timer = setInterval(() => {
    most = Math.max(most, treeShareMb(root));
  }, 500);
  return () => {
    clearInterval(timer);
    return Math.max(most, treeShareMb(root));
  };
};

/** What a process and all below it have computed so far, seconds; other work on the machine does not change it. Linux only. */
export const treeCpuSeconds = (root: number): number =>
  treeOf(root).reduce((sum, { pid }) => sum + cpuSecondsOf(pid), 0);

/** The kernel counts in hundredths of a second: those in user and in kernel mode are the 14th and 15th field. */
const cpuSecondsOf = (pid: number): number => {
  try {
    const [user = 0, kernel = 0] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return (user + kernel) / 100;
  } catch {
    return 0;
  }
};
