import { awaited } from '../people/acting.ts';
import type { Callers } from '../people/callers.ts';

type Owed = { readonly waiting: number };
type Letter = { readonly queue: string; readonly body: string };
type Machines = { readonly stateMachines: readonly { readonly name: string }[] };
type Executions = { readonly executions: readonly { readonly status: string }[] };

/** Waits until nothing is owed to anybody any more and no execution is under way; answers what was given up. */
export const comesToRest = async (baseUrl: string, { persist }: Callers): Promise<string[]> => {
  const look = async <T>(place: string): Promise<T> => {
    const { body } = await persist(`/_local/${place}`, async () => {
      const response = await fetch(`${baseUrl}/_local/${place}`);
      // What the handles answer stands in local/README.md.
      return { status: response.status, body: (await response.json()) as T };
    });
    return body;
  };
  const isBusy = async ({ name }: Machines['stateMachines'][number]): Promise<boolean> =>
    (await look<Executions>(`executions/${name}`)).executions.some(({ status }) => status === 'RUNNING');
  await awaited('everything comes to rest', async () => {
    const { waiting } = await look<Owed>('deliveries');
    const { stateMachines } = await look<Machines>('executions');
    return waiting === 0 && !(await Promise.all(stateMachines.map(isBusy))).includes(true);
  });
  return (await look<readonly Letter[]>('dead-letters')).map(
    ({ queue, body }) => `A dead letter lies in ${queue}: ${body}`,
  );
};
