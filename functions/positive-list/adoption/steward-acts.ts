import type { Event } from '#domain/casework/event.ts';
import type { Actor } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import type { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import { rememberName } from '../../casework/people.ts';
import type { Ports } from '../../ports.ts';

/** Writes what a steward did. Whoever has worked on a version neither gives an opinion on it nor confirms it. */
export const stewardActs = async (
  ports: Pick<Ports, 'register' | 'directory'>,
  actor: Actor,
  after: ListVersion,
  event: Event,
  closes: readonly Task[] = [],
): Promise<ListVersion> => {
  await rememberName(ports, actor);
  await ports.register.commit({
    cases: [after],
    closes,
    hands: [{ case: { kind: 'list-version', id: after.id }, person: actor.person, step: 'steward' }],
    events: [event],
  });
  return after;
};
