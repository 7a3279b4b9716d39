import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { play, sayHowFar } from './play.ts';
import { openStage, type Settings, type Stage } from './stage.ts';
import { killsOf } from './tally.ts';
import { judge, type Verdict } from './verdict.ts';

const rounded = (value: number, places = 2): number => Number(value.toFixed(places));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const told = ({ tally, record, wrong, stopped }: Stage, verdict: Verdict) => {
  const seconds = (performance.now() - tally.begunAt) / 1000;
  const { kills, restartSeconds } = tally;
  const { lost, doubled, ledger, left, balance, executions } = verdict;
  return {
    claims: tally.claimsPaid,
    kills: killsOf(tally),
    killsWhile: kills,
    restartSeconds: {
      median: rounded(median(restartSeconds)),
      worst: rounded(Math.max(0, ...restartSeconds)),
    },
    startsInVain: tally.startsInVain,
    seconds: rounded(seconds, 1),
    claimsPerSecond: rounded(tally.claimsPaid / seconds),
    calls: tally.calls,
    acknowledged: record.all.length,
    askedAgain: tally.askedAgain,
    foundDone: tally.foundDone,
    because: Object.fromEntries(tally.reasons),
    lost: lost.length,
    doubled: doubled.length,
    ledger: { balanced: ledger.length === 0, ...balance },
    executions,
    load: rounded(loadavg()[0] ?? Number.NaN, 1),
    whole: !stopped.aborted,
    wrong: [...wrong, ...lost, ...doubled, ...ledger, ...left],
  };
};
export type Report = ReturnType<typeof told>;

const betweenWordsMs = 60_000;

/** So many claims through their whole life, while everything is killed again and again; and what is left of them. */
export const soak = async (settings: Settings): Promise<Report> => {
  const stage = openStage(settings);
  const teller = setInterval(() => sayHowFar(stage), betweenWordsMs);
  try {
    await play(stage);
    const report = told(stage, await judge(stage));
    if (report.wrong.length === 0 && report.whole) rmSync(settings.folder, { recursive: true, force: true });
    return report;
  } finally {
    clearInterval(teller);
    stage.close();
  }
};
