import type { Allocation } from '#domain/subsidy/amount/allocation-case.ts';
import { casePages } from '../../casework/case-pages.ts';
import type { Ports } from '../../ports.ts';

/** Every allocation that has been announced, the newest first. */
export const announcedAllocations = async (ports: Pick<Ports, 'register'>): Promise<Allocation[]> =>
  (await Array.fromAsync(casePages(ports, 'allocation')))
    .flat()
    .filter(({ notice }) => notice !== undefined)
    .toSorted((a, b) => (b.notice?.publishedAt ?? '').localeCompare(a.notice?.publishedAt ?? ''));

/** A notice's id is its allocation's with the round: delivery-fees-2026H1-1. */
export const allocationOfNotice = async (
  { register }: Pick<Ports, 'register'>,
  noticeId: string,
): Promise<Allocation | undefined> => {
  const allocation = await register.get('allocation', noticeId.replace(/-\d+$/, ''));
  return allocation?.notice?.id === noticeId ? allocation : undefined;
};
