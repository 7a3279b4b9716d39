import type { Actor } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import { sitsAt } from './sits-at.ts';
import { readers } from './staff.ts';

/** Whether the actor reads every case, as the zone's own people do. */
export const seesAll = ({ offices }: Actor): boolean => offices.some(({ role }) => readers.includes(role));

/** Whoever is asked from outside sees the cases about which they are asked, and no others. */
export const seesCase = (actor: Actor, tasks: readonly Task[]): boolean =>
  seesAll(actor) || tasks.some((task) => sitsAt(actor, task));
