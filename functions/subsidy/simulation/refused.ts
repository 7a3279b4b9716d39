import type { Refusal } from '#domain/shared/refusal.ts';
import { moveSimulation, type Simulation } from '#domain/subsidy/simulation/simulation-case.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';

/** Whoever runs simulations, and gives up those that cannot be run. */
export const by = 'run-simulation';

/** The simulation with the reasons why it came to nothing. */
export const refused = async (
  ports: Pick<Ports, 'register' | 'clock'>,
  simulation: Simulation,
  findings: readonly Refusal[],
): Promise<Simulation> => {
  const moment = momentOf(ports);
  const status = moveSimulation(simulation.status, 'refuse');
  const after = changed(simulation, moment, { status, findings: [...findings] });
  await ports.register.commit({
    cases: [after],
    events: [happened('SimulationRefused', moment, by, after, { before: simulation })],
  });
  return after;
};
