import * as z from 'zod';
import { moveListVersion } from '#domain/positive-list/adoption/lifecycle.ts';
import { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import { cancelled, changed, happened, isOpen, momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { noListVersion } from './read-list-version.ts';
import { stewardActs } from './steward-acts.ts';

/** Withdraws what is not confirmed yet; whoever was asked is asked no longer. */
export const withdrawListVersion = route(
  {
    id: 'withdrawListVersion',
    method: 'POST',
    path: '/api/officer/goods/list-versions/{id}/withdrawal',
    who: ['list-steward'],
    summary: { zh: '撤回清单版本', en: 'Withdraw a version of a list' },
    params: z.object({ id: z.string() }),
    answer: ListVersion,
  },
  async (ports, { params: { id }, actor }) => {
    const version = await ports.register.get('list-version', id);
    if (!version) return noListVersion();
    if (version.status === 'withdrawn') return version;
    const moment = momentOf(ports);
    const after = changed(version, moment, { status: moveListVersion(version.status, 'withdraw') });
    const open = (await ports.register.tasksOf({ kind: 'list-version', id })).filter(isOpen);
    const event = happened('ListVersionWithdrawn', moment, actor.person, after, { before: version });
    return stewardActs(
      ports,
      actor,
      after,
      event,
      open.map((one) => cancelled(one, moment, actor.person)),
    );
  },
);
