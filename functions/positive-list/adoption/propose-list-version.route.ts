import * as z from 'zod';
import { isWorkedOn, moveListVersion } from '#domain/positive-list/adoption/lifecycle.ts';
import { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import { objectionsToProposing } from '#domain/positive-list/adoption/ready.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { headsOf } from '../lists/list-heads.ts';
import { noListVersion } from './read-list-version.ts';
import { stewardActs } from './steward-acts.ts';
import { storedImport } from './stored-import.ts';

/** Proposes the version to the departments, if nothing stands against it. The button pressed twice proposes once. */
export const proposeListVersion = route(
  {
    id: 'proposeListVersion',
    method: 'POST',
    path: '/api/officer/goods/list-versions/{id}/proposal',
    who: ['list-steward'],
    summary: { zh: '提出清单版本', en: 'Propose a version of a list' },
    params: z.object({ id: z.string() }),
    answer: ListVersion,
    status: 202,
  },
  async (ports, { params: { id }, actor }) => {
    const version = await ports.register.get('list-version', id);
    if (!version) return noListVersion();
    if (!isWorkedOn(version.status) && version.status !== 'withdrawn') return version;
    const moment = momentOf(ports);
    const report = await storedImport(ports.exports, version);
    const heads = await headsOf(ports.lists, version.list);
    const objections = objectionsToProposing(version, report, heads, moment.today);
    if (objections.length > 0) return new Refused(409, objections);
    const after = changed(version, moment, {
      status: moveListVersion(version.status, 'propose'),
      findings: [],
      opinions: [],
    });
    const event = happened('ListVersionProposed', moment, actor.person, after, { before: version });
    return stewardActs(ports, actor, after, event);
  },
);
