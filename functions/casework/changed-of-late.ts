import type { CaseKind } from '#domain/casework/case.ts';
import type { Cases, Ports } from '../ports.ts';
import { casePages } from './case-pages.ts';
import type { Moment } from './writing.ts';

/** Longer than any function lives, and than a stream goes on trying. */
const looksBackMs = 2 * 24 * 3_600_000;

/**
 * The cases of a status that were changed at this instant or later; all of them since ''. The last that was changed comes
 * first, so that no older page is read.
 */
export async function* changedSince<K extends CaseKind>(
  ports: Pick<Ports, 'register'>,
  kind: K,
  status: Cases[K]['status'],
  then: string,
): AsyncGenerator<readonly Cases[K][]> {
  for await (const page of casePages(ports, kind, status)) {
    const recent = page.filter(({ changedAt }) => changedAt >= then);
    yield recent;
    if (recent.length < page.length) return;
  }
}

/** The cases of a status that were changed of late. */
export const changedOfLate = <K extends CaseKind>(
  ports: Pick<Ports, 'register'>,
  kind: K,
  status: Cases[K]['status'],
  { now }: Moment,
): AsyncGenerator<readonly Cases[K][]> =>
  changedSince(ports, kind, status, new Date(Date.parse(now) - looksBackMs).toISOString());
