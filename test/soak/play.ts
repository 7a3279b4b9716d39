import { inLanes } from '#demo/patience.ts';
import { lostNow } from './holds/kept.ts';
import { rage } from './kills/storm.ts';
import { enter } from './people/claimants.ts';
import type { Acknowledged } from './record.ts';
import type { Stage } from './stage.ts';
import { killsOf, secondsOf } from './tally.ts';
import { playWave } from './wave.ts';
import { publish } from './world/publish.ts';
import { documentsFor } from './world/zone.ts';

/** So many of the last acknowledgements before a blow are looked for as soon as the machine is there again. */
const remembered = 12;

const lookFor = async (stage: Stage, acknowledged: readonly Acknowledged[]): Promise<void> => {
  const { callers, clock, wrong, lost } = stage;
  const least = clock.least();
  lost.push(...(await lostNow(callers, acknowledged)));
  if ((await clock.now()) < least) wrong.push('The clock has gone back behind what was acknowledged.');
};

export const sayHowFar = ({ tally, wanted, blows, say }: Stage): void => {
  const seconds = Math.round(secondsOf(tally));
  say(
    `${tally.claimsPaid} of ${wanted.length} claims paid, ${killsOf(tally)} of ${blows.length} kills, ${seconds} s`,
  );
};

/** Until the end, or until the window is over after which it shall pause; blows fall until then. */
const work = async (stage: Stage): Promise<void> => {
  const { acting, waves, tally, isResumed, pausing } = stage;
  if (!isResumed)
    await inLanes(waves[0]?.claims ?? [], acting.lanes, ({ subject }) => enter(acting, subject));
  for (const wave of waves.slice(tally.windows)) {
    if (pausing.aborted) return;
    await playWave(stage, wave);
    tally.windows += 1;
    sayHowFar(stage);
  }
};

const begin = async (stage: Stage): Promise<void> => {
  const { life, port, folder, waves, poolFen, isResumed } = stage;
  await life.first(isResumed);
  if (isResumed) return;
  const documents = documentsFor(
    waves.map(({ window }) => window),
    poolFen,
  );
  await publish(port, `${folder}/zone`, documents);
  stage.tally.begunAt = performance.now();
};

/** The whole work, and everything that falls on it. */
export const play = async (stage: Stage): Promise<void> => {
  const { life, progress, tally, stopped, blows } = stage;
  const over = new AbortController();
  const remember = () => {
    const acknowledged = stage.record.latest(remembered);
    return () => lookFor(stage, acknowledged);
  };
  try {
    await begin(stage);
    const storm = rage(blows, {
      life,
      progress,
      tally,
      cut: AbortSignal.any([stopped, over.signal]),
      remember,
    });
    const worked = work(stage).then(() => {
      if (tally.windows === stage.waves.length) return;
      over.abort();
      progress.end();
    });
    await Promise.all([worked.catch(stage.fail), storm.catch(stage.fail)]);
  } catch (failure) {
    stage.fail(failure);
  }
};
