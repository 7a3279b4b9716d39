import type { FundBalance } from '#domain/payment/posting.ts';
import { casesAtRest, casework } from '../simulation/holds/casework.ts';
import { brokenIn } from '../simulation/holds/fact.ts';
import { money } from '../simulation/holds/money.ts';
import type { Store } from '../support/memory/store.ts';
import { executionsLeft } from './holds/executions.ts';
import { lostInRows } from './holds/kept.ts';
import { once } from './holds/once.ts';
import { comesToRest } from './holds/rest.ts';
import { rowsLeft } from './holds/rows.ts';
import { isLater } from './record.ts';
import type { Stage } from './stage.ts';
import { fundLineId } from './world/zone.ts';

export type Verdict = {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly ledger: readonly string[];
  /** What hangs, or contradicts itself. */
  readonly left: readonly string[];
  readonly executions: number;
  readonly balance: FundBalance | undefined;
};

const restOf = async ({ baseUrl, callers, fail }: Stage): Promise<string[]> => {
  try {
    return await comesToRest(baseUrl, callers);
  } catch (failure) {
    fail(failure);
    return [];
  }
};

/** Where it was cut short, only what always holds is asked of it. */
const ofWhole = (stage: Stage, store: Store) => {
  const isWhole = !stage.stopped.aborted;
  const { wanted: claims, lines, data, record } = stage;
  const executions = executionsLeft(data);
  const due = isWhole ? record.all : record.all.filter((one) => !isLater(one));
  return {
    lost: [...new Set([...stage.lost, ...lostInRows(store, due)])],
    doubled: isWhole ? brokenIn({ store, claims, lines }, once) : [],
    left: isWhole ? [...brokenIn({ store }, casesAtRest), ...executions.broken] : [],
    executions: executions.ended,
  };
};

/** Looks at everything that is left once the machine stands still. */
export const judge = async (stage: Stage): Promise<Verdict> => {
  const letters = stage.stopped.aborted ? [] : await restOf(stage);
  await stage.life.stop();
  const store = await rowsLeft(stage.data);
  const { left, ...found } = ofWhole(stage, store);
  return {
    ...found,
    left: [...letters, ...left, ...brokenIn({ store }, casework)],
    ledger: brokenIn({ store }, money),
    balance: store.balances.get(fundLineId),
  };
};
