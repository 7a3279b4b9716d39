import type { Actor } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import { sitsAt } from './sits-at.ts';
import { readers } from './staff.ts';

/** Whoever is asked from outside sees the cases about which they are asked, and no others. */
export const seesCase = (actor: Actor, tasks: readonly Task[]): boolean =>
  actor.offices.some(({ role }) => readers.includes(role)) || tasks.some((task) => sitsAt(actor, task));
