import * as z from 'zod';
import { isWorkedOn, moveListVersion } from '#domain/positive-list/adoption/lifecycle.ts';
import { ListVersion, listVersionId, VersionDetails } from '#domain/positive-list/adoption/list-version.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { type Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { headsOf } from '../lists/list-heads.ts';
import { adoptionOf, notNow } from './read-list-version.ts';
import { stewardActs } from './steward-acts.ts';

const Params = z.object({ list: ListVersion.shape.list, version: ListVersion.shape.listVersion });
type Path = z.output<typeof Params>;

const notAdoptedHere = (list: string) =>
  refused(409, {
    code: 'LIST-NOT-ADOPTED-HERE',
    severity: 'hard',
    at: 'list',
    found: list,
    reason: {
      zh: '清单调整办法中没有该清单，不能确定征求哪些部门的意见。',
      en: 'The zone’s terms do not say how this list is adopted, nor whose opinion is asked.',
    },
    next: { zh: '请先公布包含该清单的清单调整办法。', en: 'Publish terms of adoption that name the list.' },
    clause: '实施方案三（二）4',
  });

const published = (version: string) =>
  refused(409, {
    code: 'LIST-VERSION-NAMED',
    severity: 'hard',
    at: 'version',
    found: version,
    reason: {
      zh: '该版本号已公布，公布的内容不再改变。',
      en: 'A version of this name is published, and what is published does not change.',
    },
    next: { zh: '请使用新的版本号。', en: 'Give it another name.' },
  });

const idTaken = ({ list, listVersion }: ListVersion) =>
  refused(409, {
    code: 'LIST-VERSION-ID-TAKEN',
    severity: 'hard',
    at: 'version',
    found: `${list} ${listVersion}`,
    reason: { zh: '该编号已用于另一清单的版本。', en: 'A version of another list goes by this name.' },
    next: { zh: '请使用新的版本号。', en: 'Give it another name.' },
  });

const first = (
  { list, version }: Path,
  details: VersionDetails,
  openedBy: string,
  { now }: Moment,
): ListVersion => ({
  kind: 'list-version',
  id: listVersionId(list, version),
  version: 1,
  status: 'draft',
  openedAt: now,
  changedAt: now,
  round: 1,
  list,
  listVersion: version,
  details,
  openedBy,
  settlements: [],
  readings: [],
  findings: [],
  opinions: [],
});

/** What was withdrawn begins anew; what is worked on keeps what was read. */
const again = (before: ListVersion, details: VersionDetails, moment: Moment): ListVersion =>
  before.status === 'withdrawn'
    ? changed(before, moment, {
        status: moveListVersion(before.status, 'open'),
        round: before.round + 1,
        details,
        imported: undefined,
        settlements: [],
        readings: [],
        findings: [],
        opinions: [],
      })
    : changed(before, moment, { details });

const objectionTo = (before: ListVersion | undefined, { list, version }: Path): Refused | undefined => {
  if (!before) return undefined;
  if (before.list !== list || before.listVersion !== version) return idTaken(before);
  return before.status === 'withdrawn' || isWorkedOn(before.status) ? undefined : notNow(before);
};

/** Opens a draft of a version, or says anew what it is; the version has one draft however often it is asked for. */
export const openListVersion = route(
  {
    id: 'openListVersion',
    method: 'PUT',
    path: '/api/officer/goods/lists/{list}/versions/{version}',
    who: ['list-steward'],
    summary: { zh: '起草清单版本', en: 'Draft a version of a list' },
    params: Params,
    body: VersionDetails,
    answer: ListVersion,
    status: 201,
  },
  async (ports, { params, body, actor }) => {
    const moment = momentOf(ports);
    if (!(await adoptionOf(ports, params.list, moment.today))) return notAdoptedHere(params.list);
    const heads = await headsOf(ports.lists, params.list);
    if (heads.some(({ version }) => version === params.version)) return published(params.version);
    const before = await ports.register.get('list-version', listVersionId(params.list, params.version));
    const objection = objectionTo(before, params);
    if (objection) return objection;
    const after = before ? again(before, body, moment) : first(params, body, actor.person, moment);
    await stewardActs(
      ports,
      actor,
      after,
      happened('ListVersionDrafted', moment, actor.person, after, before && { before }),
    );
    return after;
  },
);
