import { createHash } from 'node:crypto';
import type { Batch } from '#domain/payment/batch.ts';
import { startingWith } from '../../support/memory/store.ts';
import { batches } from '../people/finance.ts';
import type { World } from '../world.ts';
import { claimsIn, type Fact, sum } from './fact.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Fifteen or eighteen digits, a mobile telephone, an account number. */
const identifies = /(?<!\d)(?:\d{15}|\d{17}[\dXx]|1[3-9]\d{9}|\d{16,19})(?![\dXx])/;

const hasLeft = ({ status }: Batch): boolean => status === 'exported' || status === 'closed';

const isAsItLeft = ({ ports }: World, { files = [] }: Batch): boolean =>
  files.length > 0 &&
  files.every(({ objectKey, sha256: said }) => sha256(ports.exports.bytes(objectKey)) === said);

const addsUp = ({ store }: World, { id, count, sumFen }: Batch): boolean => {
  const items = startingWith(store.items, `${id}#`);
  return items.length === count && sum(items.map(({ amountFen }) => amountFen)) === sumFen;
};

/** The claims whose notice is over by now. */
const cleared = (world: World): ReadonlySet<string> =>
  new Set(
    claimsIn(world).flatMap(({ id, allocationId = '' }) => {
      const allocation = world.store.cases.get(`allocation#${allocationId}`);
      const notice = allocation?.kind === 'allocation' ? allocation.notice : undefined;
      return notice && Date.parse(notice.until) <= world.now() ? [id] : [];
    }),
  );

export const papers: readonly Fact[] = [
  {
    says: 'the bank file that left is the one of which the batch keeps the hash',
    broken: (world) => batches(world).filter((one) => hasLeft(one) && !isAsItLeft(world, one)),
  },
  {
    says: 'the payments of a batch that left come to what the batch says',
    broken: (world) => batches(world).filter((one) => hasLeft(one) && !addsUp(world, one)),
  },
  {
    says: 'nothing is put into a batch whose notice is not over',
    broken: (world) => {
      const over = cleared(world);
      return [...world.store.items.values()].filter(({ claimId }) => !over.has(claimId));
    },
  },
  {
    says: 'a notice shows nobody’s number, telephone or account',
    broken: ({ ports }) =>
      ports.exports
        .keys()
        .filter((key) => key.startsWith('notices/') && identifies.test(ports.exports.text(key))),
  },
];
