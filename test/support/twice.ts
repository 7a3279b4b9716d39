import { expect } from 'vitest';
import type { CaseRef } from '#domain/casework/case.ts';
import type { Ports } from '#functions/ports.ts';

type Step<Out> = (ports: Ports, input: { readonly id: string }) => Promise<Out>;

const stands = async ({ register, ledger }: Ports, { kind, id }: CaseRef) => ({
  item: await register.get(kind, id),
  tasks: await register.tasksOf({ kind, id }),
  events: await register.history({ kind, id }),
  money: await ledger.balance('line'),
});

/** Takes a step of a workflow twice, as a workflow may, and holds that the second time changes nothing. */
export const takeTwice = async <Out>(ports: Ports, step: Step<Out>, ref: CaseRef): Promise<Out> => {
  const once = await step(ports, { id: ref.id });
  const after = await stands(ports, ref);
  const again = await step(ports, { id: ref.id });
  expect(again).toEqual(once);
  expect(await stands(ports, ref)).toEqual(after);
  return once;
};
