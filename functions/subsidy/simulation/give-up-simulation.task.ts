import * as z from 'zod';
import type { Refusal } from '#domain/shared/refusal.ts';
import { standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { TablePorts } from '../../ports.ts';
import { readSimulation } from './read-simulation.ts';
import { refused } from './refused.ts';

const Input = z.object({ id: z.string() });

const brokenOff = (read: number): Refusal => ({
  code: 'SIMULATION-BROKEN-OFF',
  severity: 'hard',
  found: String(read),
  expected: { zh: '读完全部测算对象', en: 'every candidate read and tried' },
  reason: {
    zh: `测算读取约 ${read} 个对象后因系统故障中断，没有得出结果。`,
    en: `The system failed after about ${read} candidates, and there is no result.`,
  },
  next: {
    zh: '请重新发起测算；再次中断的，请联系系统管理人员。',
    en: 'Ask for the simulation again; if it breaks off once more, tell the operators.',
  },
});

/** Says of a simulation that broke off that nothing will come of it, so that nobody waits for it. */
export const giveUpSimulation = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const simulation = await readSimulation(ports, id);
  if (simulation.status !== 'asked') return standingOf(ports, simulation);
  return standingOf(ports, await refused(ports, simulation, [brokenOff(simulation.read)]));
};

export const handler = task(Input, giveUpSimulation, connectTables);
