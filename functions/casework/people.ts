import * as z from 'zod';
import type { Event } from '#domain/casework/event.ts';
import type { Actor } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Ports } from '../ports.ts';

/** Names by person, for the staff who read a file. Who has no name there is a step of the system, or was never named. */
export const People = z.record(z.string(), z.string()).meta({ id: 'People' });

type Acted = {
  readonly events?: readonly Event[];
  readonly tasks?: readonly Task[];
  readonly others?: readonly string[];
};

/** The names of everybody who did or decided something here. They stand in no event, so that a name can be corrected. */
export const peopleIn = (
  { directory }: Pick<Ports, 'directory'>,
  { events = [], tasks = [], others = [] }: Acted,
) =>
  directory.names(
    new Set([...events.map(({ by }) => by), ...tasks.flatMap(({ decidedBy }) => decidedBy ?? []), ...others]),
  );

/** Keeps the name that the token brings of whoever acts, unless it is kept already. A token without a name brings none. */
export const rememberName = async (
  { directory }: Pick<Ports, 'directory'>,
  { person, name, knownAs }: Actor,
): Promise<void> => {
  if (name !== person && name !== knownAs) await directory.remember(person, name);
};
