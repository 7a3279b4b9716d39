import * as z from 'zod';
import type { Refusal } from '#domain/shared/refusal.ts';
import { simulated, type Trial } from '#domain/subsidy/simulation/simulate.ts';
import { moveSimulation, type Simulation } from '#domain/subsidy/simulation/simulation-case.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import { changed, happened, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Ports } from '../../ports.ts';
import { layDownInputs, layDownRows } from './lay-down-rows.ts';
import { readSimulation, trialOf } from './read-simulation.ts';
import { by, refused } from './refused.ts';
import { type Hashed, tryAll } from './try-all.ts';

const Input = z.object({ id: z.string() });

const nobody: Refusal = {
  code: 'SIMULATION-NOBODY',
  severity: 'hard',
  found: '0',
  expected: { zh: '至少一件已核定的申报，或一行样本', en: 'one determined claim, or one row, at least' },
  reason: { zh: '没有可以测算的对象。', en: 'There is nobody to try it on.' },
  next: { zh: '请选择其他申报期，或上传样本。', en: 'Choose another window, or upload a sample.' },
};

const finished = async (ports: Ports, simulation: Simulation, trial: Trial, all: readonly Hashed[]) => {
  const inputsSha256 = await layDownInputs(ports, simulation, trial, all);
  const { rows, summary } = simulated(
    trial,
    all.map(({ tried }) => tried),
  );
  await layDownRows(ports, { ...simulation, inputsSha256 }, trial, rows);
  const moment = momentOf(ports);
  const status = moveSimulation(simulation.status, 'finish');
  const after = changed(simulation, moment, { status, read: rows.length, inputsSha256, summary });
  const data = { candidates: rows.length, inputsSha256 };
  await ports.register.commit({
    cases: [after],
    events: [happened('SimulationDone', moment, by, after, { before: simulation, data })],
  });
  return after;
};

/** Tries a draft on claims or on a sample. Nothing is decided by it; cut off, it begins again and comes to the same. */
export const runSimulation = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const asked = await readSimulation(ports, id);
  if (asked.status !== 'asked') return standingOf(ports, asked);
  const trial = await trialOf(ports, asked);
  try {
    const { simulation, all } = await tryAll(ports, asked, trial);
    const after =
      all.length === 0
        ? await refused(ports, simulation, [nobody])
        : await finished(ports, simulation, trial, all);
    return standingOf(ports, after);
  } catch (error) {
    if (!(error instanceof TableUnreadable)) throw error;
    return standingOf(ports, await refused(ports, await readSimulation(ports, id), error.refusals));
  }
};

export const handler = task(Input, runSimulation, connectFiles);
