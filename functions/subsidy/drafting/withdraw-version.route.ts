import * as z from 'zod';
import { moveProgrammeVersion } from '#domain/subsidy/drafting/lifecycle.ts';
import { ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import { cancelled, changed, happened, isOpen, momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { authorActs } from './author-acts.ts';
import { noVersion } from './read-version.ts';

/** Withdraws what is not approved yet; whoever was asked is asked no longer. */
export const withdrawProgrammeVersion = route(
  {
    id: 'withdrawProgrammeVersion',
    method: 'POST',
    path: '/api/officer/programmes/versions/{id}/withdrawal',
    who: ['programme-officer'],
    summary: { zh: '撤回项目版本', en: 'Withdraw a version of a programme' },
    params: z.object({ id: z.string() }),
    answer: ProgrammeVersion,
  },
  async (ports, { params: { id }, actor }) => {
    const version = await ports.register.get('programme-version', id);
    if (!version) return noVersion();
    if (version.status === 'withdrawn') return version;
    const moment = momentOf(ports);
    const after = changed(version, moment, { status: moveProgrammeVersion(version.status, 'withdraw') });
    const open = (await ports.register.tasksOf({ kind: 'programme-version', id })).filter(isOpen);
    const event = happened('ProgrammeWithdrawn', moment, actor.person, after, { before: version });
    return authorActs(ports, actor, after, event, {
      closes: open.map((one) => cancelled(one, moment, actor.person)),
    });
  },
);
