import type { JsonObject } from '#local/states/json.ts';
import type { Steps } from '#test/support/carrying.ts';
import type { MemoryPorts } from '#test/support/memory-ports.ts';
import { definitions, resourcesOf, synthesized } from '#test/support/synth.ts';

/** What is deployed, read off the templates: the state machines, and how much memory each function has. */
export const deployed = () => {
  const resources = resourcesOf(synthesized().stacks);
  const machines = definitions(resources);
  const gb = new Map<string, number>(
    resources
      .filter(({ Type }) => Type === 'AWS::Lambda::Function')
      .map(({ id, Properties: { MemorySize } }) => [
        (id.split('/')[1] ?? '').replace(/[0-9A-F]{8}$/, ''),
        MemorySize / 1024,
      ]),
  );
  return {
    machine: (name: string): JsonObject => {
      const found = machines.get(name);
      if (!found) throw new Error(`No state machine ${name} is deployed.`);
      return found;
    },
    gbOf: (name: string): number => {
      const found = gb.get(name);
      if (!found) throw new Error(`No function ${name} is deployed.`);
      return found;
    },
  };
};
export type Deployed = ReturnType<typeof deployed>;

/** Invocations of functions, and the memory they held for as long as they took here. */
export const invocations = ({ gbOf }: Deployed) => {
  const none = () => ({ invocations: 0, gbSeconds: 0 });
  let done = none();
  const called = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    try {
      return await run();
    } finally {
      done.invocations += 1;
      done.gbSeconds += (gbOf(name) * (performance.now() - start)) / 1000;
    }
  };
  return {
    called,
    /** The steps of a workflow, each counted where it is called. */
    counted: (steps: Steps): Steps =>
      Object.fromEntries(
        Object.entries(steps).map(([name, step]) => [
          name,
          (ports: MemoryPorts, input: Parameters<typeof step>[1]) => called(name, () => step(ports, input)),
        ]),
      ),
    take: () => {
      const taken = done;
      done = none();
      return taken;
    },
  };
};
