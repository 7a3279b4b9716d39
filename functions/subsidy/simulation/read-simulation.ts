import { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Trial } from '#domain/subsidy/simulation/simulate.ts';
import type { Simulation } from '#domain/subsidy/simulation/simulation-case.ts';
import { stored } from '../../casework/stored-rows.ts';
import { notFound } from '../../edge/problem.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { programmeKey } from './simulation-keys.ts';

export const noSimulation = () => notFound('该模拟测算', 'simulation');

/** For a step of the workflow, which asks only for what is there. */
export const readSimulation = async (
  { register }: Pick<Ports, 'register'>,
  id: string,
): Promise<Simulation> => {
  const simulation = await register.get('simulation', id);
  if (!simulation) throw new NoSuchCase(`There is no simulation ${id}.`);
  return simulation;
};

/** The draft as it stood then, and the version it is held beside. */
export const trialOf = async (
  { exports, zone }: Pick<Ports, 'exports' | 'zone'>,
  simulation: Simulation,
): Promise<Trial> => {
  const { today, poolFen } = simulation;
  const [draft, version] = await Promise.all([
    stored(exports, programmeKey(simulation), Programme),
    today && zone.version('programme', today.id, today.version),
  ]);
  return { draft, today: version, poolFen };
};
