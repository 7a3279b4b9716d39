import { machineAt } from '#demo/machine.ts';
import { until } from '#demo/patience.ts';
import { decide, openStage, type Stage, worklist } from '#demo/stage.ts';
import { registerAndFile } from '#demo/steps/drafts.ts';
import { type Subject, subjects } from '#demo/world/subjects.ts';
import type { Zone } from '../zone.ts';

const departments = ['commerce-1', 'customs-1', 'tax-1', 'exchange-1'];

const isFiled = async (stage: Stage): Promise<boolean> => {
  for (const person of departments)
    for (const task of await worklist(stage, person)) await decide(stage, person, task, 'approve');
  const { filings } = await stage
    .as('auditor-1')
    .get<{ filings: unknown[] }>('/officer/filings?status=in-force');
  return filings.length > 0;
};

/** One that imports by retail. */
export const theTrader = (): Subject => {
  const trader = subjects.find(({ mode }) => mode === '9610');
  if (!trader) throw new Error('Nobody of the demonstration imports by retail.');
  return trader;
};

/** Filed by the doors that people use; how it looks there is another test's matter. */
export const fileForRetail = async ({ baseUrl }: Zone, trader: Subject) => {
  const stage = openStage(machineAt(baseUrl));
  await registerAndFile(stage, trader);
  await until('the filing is in force', () => isFiled(stage));
};
