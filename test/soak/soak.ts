import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { median, rounded } from '../../bench/measure.ts';
import { keepPause } from './pause.ts';
import { play, sayHowFar } from './play.ts';
import { openStage, type Settings, type Stage } from './stage.ts';
import { keptOf, killsOf, secondsOf } from './tally.ts';
import { judge, type Verdict } from './verdict.ts';

const told = ({ tally, record, wrong, stopped }: Stage, verdict: Verdict) => {
  const seconds = secondsOf(tally);
  const { kills, restartSeconds } = tally;
  const { lost, doubled, ledger, left, balance, executions } = verdict;
  return {
    claims: tally.claimsPaid,
    kills: killsOf(tally),
    killsWhile: kills,
    restartSeconds: {
      median: rounded(median(restartSeconds), 2),
      worst: rounded(Math.max(0, ...restartSeconds), 2),
    },
    startsInVain: tally.startsInVain,
    seconds: rounded(seconds),
    claimsPerSecond: rounded(tally.claimsPaid / seconds, 2),
    calls: tally.calls,
    acknowledged: record.all.length,
    askedAgain: tally.askedAgain,
    foundDone: tally.foundDone,
    because: Object.fromEntries(tally.reasons),
    lost: lost.length,
    doubled: doubled.length,
    ledger: { balanced: ledger.length === 0, ...balance },
    executions,
    load: rounded(loadavg()[0] ?? Number.NaN),
    whole: !stopped.aborted,
    wrong: [...wrong, ...lost, ...doubled, ...ledger, ...left],
  };
};
export type Report = ReturnType<typeof told>;

const isPaused = ({ pausing, stopped, tally, waves }: Stage): boolean =>
  pausing.aborted && !stopped.aborted && tally.windows < waves.length;

const pause = async ({
  life,
  folder,
  of,
  tally,
  progress,
  clock,
  lines,
  lost,
  wrong,
}: Stage): Promise<void> => {
  await life.stop();
  const { windows, blows } = tally;
  const kept = {
    of,
    windows,
    blows,
    steps: progress.done(),
    seconds: secondsOf(tally),
    least: clock.least(),
  };
  keepPause(folder, { ...kept, tally: keptOf(tally), lines: [...lines], lost, wrong });
};

const betweenWordsMs = 60_000;

/**
 * So many claims through their whole life, while everything is killed again and again; and what is left of them. Nothing
 * is said of one that has paused.
 */
export const soak = async (settings: Settings): Promise<Report | undefined> => {
  const stage = openStage(settings);
  const teller = setInterval(() => sayHowFar(stage), betweenWordsMs);
  try {
    await play(stage);
    if (isPaused(stage)) {
      await pause(stage);
      return undefined;
    }
    const report = told(stage, await judge(stage));
    if (report.wrong.length === 0 && report.whole) rmSync(settings.folder, { recursive: true, force: true });
    return report;
  } finally {
    clearInterval(teller);
    stage.close();
  }
};
