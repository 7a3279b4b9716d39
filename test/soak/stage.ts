import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { clockOf } from './clock.ts';
import { blowsOf } from './kills/kill-plan.ts';
import { openLife } from './kills/life.ts';
import { type Pause, takePause } from './pause.ts';
import type { Acting } from './people/acting.ts';
import { openCallers } from './people/callers.ts';
import type { BankLines } from './people/finance.ts';
import { openProgress } from './progress.ts';
import { openRecord } from './record.ts';
import { openTally } from './tally.ts';
import { stepsOfClaim, type Wave } from './wave.ts';
import { claimOf, type Wished } from './world/claims.ts';
import { beginsAt, windowOf } from './world/zone.ts';

export type Settings = {
  readonly claims: number;
  readonly kills: number;
  readonly seed: number;
  readonly port: number;
  /** So many act at once. */
  readonly lanes: number;
  /** Where everything of this soak is kept. */
  readonly folder: string;
  readonly say: (text: string) => void;
  /** Whoever wants to go on later: it pauses after the window that is under way. */
  readonly pausing: AbortSignal;
  /** Whoever does not want to wait for the end. */
  readonly cut: AbortSignal;
};

/** A window takes its nights and its moments of waiting, however few claim in it. */
const mostWindows = 20;
const fewestSubjects = 50;

/** The same subjects claim in one window after another; their filings hold for longer than all the windows last. */
const subjectsFor = (claims: number): number =>
  Math.min(claims, Math.max(fewestSubjects, Math.ceil(claims / mostWindows)));

const wavesOf = (claims: number): Wave[] => {
  const subjects = subjectsFor(claims);
  return Array.from({ length: Math.ceil(claims / subjects) }, (_, n) => {
    const window = windowOf(n);
    const length = Math.min(subjects, claims - n * subjects);
    return { window, claims: Array.from({ length }, (_each, m) => claimOf(window, m, subjects)) };
  });
};

/** Enough for everybody, and something that stays. */
const poolFor = (wanted: readonly Wished[]): number => wanted.reduce((sum, { fen }) => sum + fen, 0) + 1_000;

/** All that a soak leaves in its folder. */
const left = ['data', 'zone', 'acknowledged.jsonl', 'machine.log'];

const forget = (folder: string): void => {
  for (const old of left) rmSync(join(folder, old), { recursive: true, force: true });
};

/** All that a soak needs, and what it has found so far. */
export const openStage = ({ claims, kills, seed, port, lanes, folder, pausing, cut, say }: Settings) => {
  mkdirSync(folder, { recursive: true });
  const of = { claims, kills, seed };
  const before: Partial<Pause> | undefined = takePause(folder, of);
  if (!before) forget(folder);
  const data = join(folder, 'data');
  const baseUrl = `http://127.0.0.1:${port}`;
  const tally = openTally(before);
  /** Ends whatever is under way once a part of it cannot go on. */
  const broken = new AbortController();
  const stopped = AbortSignal.any([cut, broken.signal]);
  const callers = openCallers({ baseUrl, tally, cut: stopped });
  const record = openRecord(join(folder, 'acknowledged.jsonl'));
  const progress = openProgress(claims * stepsOfClaim, before?.steps);
  stopped.addEventListener('abort', progress.end);
  const complaints = openSync(join(folder, 'machine.log'), 'a');
  const waves = wavesOf(claims);
  const wanted = waves.flatMap((wave) => wave.claims);
  const acting: Acting = { callers, record, progress, lanes, seed };
  const lines: BankLines = new Map(before?.lines);
  const wrong = [...(before?.wrong ?? [])];
  /** Acknowledged, and not to be seen when it was looked for. */
  const lost = [...(before?.lost ?? [])];
  return {
    ...{
      port,
      folder,
      data,
      baseUrl,
      waves,
      wanted,
      tally,
      stopped,
      callers,
      record,
      progress,
      acting,
      lines,
    },
    ...{ of, wrong, lost, say, pausing, isResumed: before !== undefined },
    poolFen: poolFor(wanted),
    life: openLife({ port, data, beginsAt, complaints, tally }),
    clock: clockOf(baseUrl, callers, before?.least),
    blows: blowsOf(seed, kills),
    /** Nothing goes on after that. */
    fail: (failure: unknown) => {
      if (stopped.aborted) return;
      wrong.push(failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure));
      broken.abort();
    },
    close: () => closeSync(complaints),
  };
};
export type Stage = ReturnType<typeof openStage>;
