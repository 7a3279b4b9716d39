import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { reasonText } from '#domain/casework/reasons.ts';
import type { Task } from '#domain/casework/task.ts';
import { moveListVersion } from '#domain/positive-list/adoption/lifecycle.ts';
import { asPublished, type ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import { placed, predecessorOf } from '#domain/positive-list/adoption/ready.ts';
import type { PublishedList } from '#domain/positive-list/lists/published-list.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Ports } from '../../ports.ts';
import { headsOf } from '../lists/list-heads.ts';
import { confirmStep } from './adoption-tasks.ts';
import { changeCounts } from './change-counts.ts';
import { readListVersion } from './read-list-version.ts';
import { entriesOf } from './stored-import.ts';

const Input = z.object({ id: z.string() });
const by = 'publish-list';

type Patch = Partial<ListVersion> & Pick<ListVersion, 'status'>;

const move = async (
  { register }: Pick<Ports, 'register'>,
  version: ListVersion,
  moment: Moment,
  type: string,
  patch: Patch,
): Promise<ListVersion> => {
  const after = changed(version, moment, patch);
  const data = { findings: after.findings.map(({ code }) => code) };
  await register.commit({
    cases: [after],
    events: [happened(type, moment, by, after, { before: version, data })],
  });
  return after;
};

const sentBack = (version: ListVersion, findings: readonly Refusal[]): Patch => ({
  status: moveListVersion(version.status, 'return'),
  round: version.round + 1,
  findings: [...findings],
});

/** What the second person said of this round, as the steward reads it. */
const reasonsIn = ({ reasons = [], opinion }: Task): readonly Refusal[] =>
  reasons.map(({ code, text = opinion }) => ({
    code: `REVIEW-${code}`,
    severity: 'hard',
    ...(text ? { found: text } : {}),
    reason: reasonText(code),
    next: {
      zh: '请按意见修改后重新提出；不予公布的，可另起草新版本。',
      en: 'Change what is said and propose it anew; what was refused may be drafted as another version.',
    },
  }));

/** Takes the second person's decision. What is approved is first marked so: from there on nobody withdraws it. */
const takeDecision = async (ports: Ports, version: ListVersion, moment: Moment): Promise<ListVersion> => {
  const ref = { kind: 'list-version', id: version.id } as const;
  const answer = (await ports.register.tasksOf(ref)).find(
    ({ step, round, status }) => step === confirmStep && round === version.round && status === 'decided',
  );
  if (!answer) return version;
  if (answer.decision === 'return')
    return move(ports, version, moment, 'ListVersionReturned', sentBack(version, reasonsIn(answer)));
  if (answer.decision === 'refuse')
    return move(ports, version, moment, 'ListVersionRefused', {
      status: moveListVersion(version.status, 'refuse'),
      findings: [...reasonsIn(answer)],
    });
  return move(ports, version, moment, 'ListVersionConfirmed', {
    status: moveListVersion(version.status, 'confirm'),
  });
};

/** Publishes it, if its place among the others is still free; answers what stands against it. */
const publishInPlace = async (
  { lists }: Pick<Ports, 'lists'>,
  version: ListVersion,
  list: PublishedList,
  { today }: Moment,
): Promise<readonly Refusal[]> => {
  // Published already, where an earlier attempt got no further.
  if (isDeepStrictEqual(await lists.read(list.id, list.version), list)) return [];
  const heads = await headsOf(lists, list.id);
  const { refusals } = placed(heads, version, today);
  if (refusals.length === 0) await lists.publish(list, { seen: heads.length });
  return refusals;
};

const publish = async (ports: Ports, version: ListVersion, moment: Moment): Promise<ListVersion> => {
  const list = asPublished(version, await entriesOf(ports.exports, version));
  const refusals = await publishInPlace(ports, version, list, moment);
  if (refusals.length > 0)
    return move(ports, version, moment, 'ListVersionReturned', sentBack(version, refusals));
  const before = predecessorOf(await headsOf(ports.lists, list.id), list.effectiveFrom);
  return move(ports, version, moment, 'ListVersionPublished', {
    status: moveListVersion(version.status, 'publish'),
    announced: {
      at: moment.now,
      on: moment.today,
      ...(before ? { before: before.version } : {}),
      counts: changeCounts(before && (await ports.lists.read(list.id, before.version)), list),
    },
  });
};

/** The second person has spoken: published and announced, sent back, or refused. */
export const publishListVersion = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const moment = momentOf(ports);
  const version = await readListVersion(ports, id);
  const decided = version.status === 'to-confirm' ? await takeDecision(ports, version, moment) : version;
  const after = decided.status === 'confirmed' ? await publish(ports, decided, moment) : decided;
  return standingOf(ports, after);
};

export const handler = task(Input, publishListVersion, connectFiles);
