import { type Day, dayOf } from '#domain/shared/day.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Ports } from '../../ports.ts';
import { readBatch } from '../read-batch.ts';

type Needs = Parameters<typeof readBatch>[0] & Pick<Ports, 'register'>;
type SentPart = Claim['parts'][number];

/** No money is back before the claim was there, where no batch is named. */
const sentOf = async (ports: Needs, claim: Claim, { batchId }: SentPart): Promise<Day> => {
  const batch = batchId ? await readBatch(ports, batchId) : undefined;
  return dayOf(batch?.exportedAt ?? claim.openedAt);
};

/** When each line has sent its part of the claim to the bank. */
export const sentOnByLine = async (ports: Needs, claim: Claim): Promise<ReadonlyMap<string, Day>> =>
  new Map(
    await Promise.all(
      claim.parts.map(async (part) => [part.fundLineId, await sentOf(ports, claim, part)] as const),
    ),
  );
