import * as z from 'zod';
import { Department, Role } from '#domain/casework/role.ts';
import { momentOf } from '../casework/writing.ts';
import { connectTables } from '../connect.ts';
import { task } from '../edge/task.ts';
import type { Ports } from '../ports.ts';

const Input = z.object({
  givenBy: z.string(),
  offices: z.array(
    z.object({
      person: z.string(),
      name: z.string().min(1).max(60).optional(),
      role: Role,
      department: Department.optional(),
    }),
  ),
});

/** Offices are given by whoever may call this function: the operator, by name, outside the portal. */
export const giveOffice = async (
  ports: Pick<Ports, 'directory' | 'clock'>,
  { givenBy, offices }: z.infer<typeof Input>,
) => {
  const { now } = momentOf(ports);
  for (const { person, name, ...office } of offices) {
    await ports.directory.give(person, { ...office, since: now, givenBy });
    if (name) await ports.directory.remember(person, name);
  }
  return { given: offices.length };
};

export const handler = task(Input, giveOffice, connectTables);
