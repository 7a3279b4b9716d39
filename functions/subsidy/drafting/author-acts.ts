import type { Event } from '#domain/casework/event.ts';
import type { Actor } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import type { ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import { rememberName } from '../../casework/people.ts';
import type { Change, Ports } from '../../ports.ts';

type Also = { readonly opens?: readonly Task[]; readonly closes?: readonly Task[] };

/** Writes what an author did. Whoever has written on a version neither checks nor approves it. */
export const authorActs = async (
  ports: Pick<Ports, 'register' | 'directory'>,
  actor: Actor,
  after: ProgrammeVersion,
  event: Event,
  also: Also = {},
): Promise<ProgrammeVersion> => {
  await rememberName(ports, actor);
  const change: Change = {
    cases: [after],
    ...also,
    hands: [{ case: { kind: 'programme-version', id: after.id }, person: actor.person, step: 'author' }],
    events: [event],
  };
  await ports.register.commit(change);
  return after;
};
