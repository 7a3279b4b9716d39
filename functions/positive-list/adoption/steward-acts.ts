import type { Event } from '#domain/casework/event.ts';
import type { Actor } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import type { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import { rememberName } from '../../casework/people.ts';
import { type Refused, refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';

/** A case is one row of the table, which holds 400 KB; the rest is for what others will say. */
const mostBytes = 300_000;

/** Why no more can be said of single rows and remarks; nothing while there is room. */
export const tooLarge = (version: ListVersion): Refused | undefined =>
  Buffer.byteLength(JSON.stringify(version)) <= mostBytes
    ? undefined
    : refused(409, {
        code: 'LIST-SAID-TOO-MUCH',
        severity: 'hard',
        found: String(version.settlements.length + version.readings.length),
        reason: {
          zh: '逐行处理和备注认定的内容过多。',
          en: 'Too much was said of single rows and remarks.',
        },
        next: {
          zh: '请改正文件后重新上传，或缩短理由。',
          en: 'Correct the file and upload it again, or give shorter reasons.',
        },
      });

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
