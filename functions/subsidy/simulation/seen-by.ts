import type { Actor } from '#domain/casework/role.ts';
import type { Simulation, SimulationSeen } from '#domain/subsidy/simulation/simulation-case.ts';
import { seesAll } from '../../casework/sees-case.ts';

const unnamed = (source: Simulation['source']): SimulationSeen['source'] => {
  if (source.from === 'claims') return source;
  const { fileName: _name, ...rest } = source;
  return rest;
};

/** What was found in a cell may be a name, and so may the name of a file: the place and what was expected are told to all. */
const withoutNames = ({ source, findings, ...rest }: Simulation): SimulationSeen => ({
  ...rest,
  source: unnamed(source),
  findings: findings.map(({ found: _cell, ...finding }) => finding),
});

/** The simulation as this actor may read it. */
export const simulationFor = (actor: Actor, simulation: Simulation): SimulationSeen =>
  seesAll(actor) ? simulation : withoutNames(simulation);
