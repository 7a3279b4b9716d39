import type { CaseKind } from '#domain/casework/case.ts';
import type { Cases, Ports } from '../ports.ts';

/** The cases that stand at this status, or all, page after page. */
export async function* casePages<K extends CaseKind>(
  { register }: Pick<Ports, 'register'>,
  kind: K,
  status?: string,
): AsyncGenerator<readonly Cases[K][]> {
  let after: string | undefined;
  do {
    const { items, next } = await register.list(kind, status, after);
    yield items;
    after = next;
  } while (after);
}
