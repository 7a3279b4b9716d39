import { inLanes } from '#demo/patience.ts';
import type { CaseRef } from '#domain/casework/case.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { refKey } from '../../support/memory/commit.ts';
import type { Store } from '../../support/memory/store.ts';
import type { Callers } from '../people/callers.ts';
import { type Acknowledged, type CaseFile, isKept, isLater } from '../record.ts';

const lost = ({ what, case: ref, by, of }: Acknowledged): string =>
  `${by} was told that it is ${what}, and it is not to be seen: ${refKey(ref)}${of ? ` ${of}` : ''}`;

type Seen = Omit<CaseFile, 'item'> & { readonly claim: Claim };

/** Looks at claims through the API, as an auditor may, and says which of these acknowledgements have come to nothing. */
export const lostNow = async (callers: Callers, latest: readonly Acknowledged[]): Promise<string[]> => {
  const ofClaims = latest.filter((one) => one.case.kind === 'claim' && !isLater(one));
  const files = Map.groupBy(ofClaims, (one) => one.case.id);
  const found = await inLanes([...files], 4, async ([id, acknowledged]) => {
    const { claim, ...rest } = await callers.reads<Seen>('auditor-1', `/officer/claims/${id}`);
    return acknowledged.filter((one) => !isKept({ item: claim, ...rest }, one)).map(lost);
  });
  return found.flat();
};

const grouped = <T>(rows: Iterable<T>, refOf: (row: T) => CaseRef): ReadonlyMap<string, T[]> =>
  Map.groupBy(rows, (row) => refKey(refOf(row)));

/** The same of everything that was ever acknowledged, in the rows that are left. */
export const lostInRows = (
  { cases, evidence, tasks, events }: Store,
  all: readonly Acknowledged[],
): string[] => {
  const papers = grouped(evidence.values(), ({ claimId }) => ({ kind: 'claim', id: claimId }));
  const asked = grouped(tasks.values(), (task) => task.case);
  const happened = grouped(events.values(), (event) => event.case);
  const fileOf = (ref: CaseRef): CaseFile => ({
    item: cases.get(refKey(ref)),
    evidence: papers.get(refKey(ref)) ?? [],
    tasks: asked.get(refKey(ref)) ?? [],
    events: happened.get(refKey(ref)) ?? [],
  });
  return all.filter((one) => !isKept(fileOf(one.case), one)).map(lost);
};
