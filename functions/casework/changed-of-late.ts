import type { CaseKind } from '#domain/casework/case.ts';
import type { Cases, Ports } from '../ports.ts';
import { casePages } from './case-pages.ts';
import type { Moment } from './writing.ts';

const day = 24 * 3_600_000;
/** Longer than any function lives, and than a stream goes on trying. */
const looksBack = 2 * day;

const isRecent =
  ({ now }: Moment) =>
  ({ changedAt }: { readonly changedAt: string }): boolean =>
    Date.parse(now) - Date.parse(changedAt) <= looksBack;

/** The cases of a status that were changed of late. The last that was changed comes first, so that no older one is read. */
export async function* changedOfLate<K extends CaseKind>(
  ports: Pick<Ports, 'register'>,
  kind: K,
  status: Cases[K]['status'],
  moment: Moment,
): AsyncGenerator<readonly Cases[K][]> {
  for await (const page of casePages(ports, kind, status)) {
    const recent = page.filter(isRecent(moment));
    yield recent;
    if (recent.length < page.length) return;
  }
}
