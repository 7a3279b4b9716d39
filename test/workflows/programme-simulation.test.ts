import { expect, it } from 'vitest';
import { giveUpSimulation } from '#functions/subsidy/simulation/give-up-simulation.task.ts';
import { runSimulation } from '#functions/subsidy/simulation/run-simulation.task.ts';
import { aProgrammeVersion } from '../support/a-programme-version.ts';
import { aSimulation, ofWindow } from '../support/a-simulation.ts';
import { aDetermined } from '../support/a-window.ts';
import { carried } from '../support/carried.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

const deployed = definitions(resourcesOf(synthesized().stacks));

it('a simulation is run by itself, in one step', async () => {
  const { ports, id: versionId } = await aProgrammeVersion();
  const definition = deployed.get('ProgrammeSimulation');
  if (!definition) throw new Error('There is no machine ProgrammeSimulation.');
  await ports.register.commit({ cases: [aDetermined(0, 3000)], events: [] });
  const simulation = aSimulation({ ports, versionId });
  await simulation.ask(ofWindow);
  const execution = carried(ports, definition, { RunSimulation: runSimulation });
  await execution.start(simulation.ref);
  expect(await execution.status()).toBe('SUCCEEDED');
  expect(await execution.path()).toEqual(['Try the draft on every candidate', 'Ended']);
  expect((await simulation.standing())?.status).toBe('done');
});

it('a simulation that the system cannot bring to its end is given up, and says so', async () => {
  const { ports, id: versionId } = await aProgrammeVersion();
  const definition = deployed.get('ProgrammeSimulation');
  if (!definition) throw new Error('There is no machine ProgrammeSimulation.');
  const simulation = aSimulation({ ports, versionId });
  await simulation.ask(ofWindow);
  const broken = async () => {
    throw new Error('There is no memory left.');
  };
  const steps = { RunSimulation: broken, GiveUpSimulation: giveUpSimulation };
  const execution = carried(ports, definition, steps);
  await execution.start(simulation.ref);
  expect(await execution.status()).toBe('SUCCEEDED');
  expect(await simulation.standing()).toMatchObject({
    status: 'refused',
    findings: [{ code: 'SIMULATION-BROKEN-OFF' }],
  });
});
