import type { Simulation } from '#domain/subsidy/simulation/simulation-case.ts';
import { Refused } from '#functions/edge/problem.ts';
import { askSimulation } from '#functions/subsidy/simulation/ask-simulation.route.ts';
import { getSimulation } from '#functions/subsidy/simulation/get-simulation.route.ts';
import { getSimulationFile } from '#functions/subsidy/simulation/get-simulation-file.route.ts';
import { listSimulated } from '#functions/subsidy/simulation/list-simulated.route.ts';
import { listSimulations } from '#functions/subsidy/simulation/list-simulations.route.ts';
import { runSimulation } from '#functions/subsidy/simulation/run-simulation.task.ts';
import { submitSample } from '#functions/subsidy/simulation/submit-sample.route.ts';
import { answerOf, callRoute } from './call-route.ts';
import type { MemoryPorts } from './memory-ports.ts';
import { takeTwice } from './twice.ts';

type Given = {
  readonly ports: MemoryPorts;
  readonly versionId: string;
  readonly poolFen?: number;
  readonly n?: number;
};

export const ofWindow = { from: 'claims', programmeId: 'delivery-fees', periodId: '2026H1' } as const;

/** A simulation of a draft, and all that may be done with it. */
export const aSimulation = ({ ports, versionId, poolFen = 100_000_000, n = 1 }: Given) => {
  const id = `44444444-4444-4444-8444-${String(n).padStart(12, '0')}`;
  const ref = { kind: 'simulation', id } as const;
  const call = (person: string) => ({ person, params: { id } });
  const ask = (source: unknown, person = 'author') =>
    callRoute(ports, askSimulation, {
      person,
      params: { versionId, id },
      body: { source, poolFen },
    });
  const standing = async (): Promise<Simulation | undefined> => ports.register.get('simulation', id);
  return {
    id,
    ref,
    ask,
    standing,
    submit: () => callRoute(ports, submitSample, call('author')),
    run: () => takeTwice(ports, runSimulation, ref),
    /** Tried on the claims of the window. */
    onWindow: async () => {
      await ask(ofWindow);
      await takeTwice(ports, runSimulation, ref);
      return standing();
    },
    /** Tried on a sample. */
    onSample: async (text: string) => {
      const answer = await ask({ from: 'sample', fileName: '样本.csv', bytes: Math.max(1, text.length) });
      if (answer instanceof Refused) throw new Error('The sample was not taken.');
      ports.evidence.put(`simulations/${id}/sample`, text);
      await callRoute(ports, submitSample, call('author'));
      await takeTwice(ports, runSimulation, ref);
      return standing();
    },
    rows: async (person = 'author', query: Readonly<Record<string, string>> = {}) =>
      (await answerOf(ports, listSimulated, { ...call(person), query })) as {
        rows: { place: number; id?: string; name?: string; move: string; after: { allocatedFen?: number } }[];
        total: number;
      },
    file: (person = 'author') => answerOf(ports, getSimulation, call(person)),
    /** The file that somebody takes away. */
    table: async (person = 'author', format = 'csv') => {
      const answer = await answerOf(ports, getSimulationFile, { ...call(person), query: { format } });
      const { url } = answer as { url: string };
      return ports.exports.bytes(url.replace('memory://exports/', '').replace(/\?.*/, ''));
    },
    list: async (person = 'author') =>
      (await answerOf(ports, listSimulations, { person, params: { versionId } })) as {
        simulations: { id: string; isOfPresent: boolean }[];
        sample: { zh: string; required: boolean }[];
      },
  };
};
