import { owing, type Recovery, type RecoveryStatus } from '#domain/payment/recovery/recovery.ts';
import { toBeReversed, unbooked } from '#domain/payment/recovery/sums.ts';
import { casePages } from '../../casework/case-pages.ts';
import type { Ports } from '../../ports.ts';

type Needs = Pick<Ports, 'register'>;
type Pages = AsyncGenerator<readonly Recovery[]>;

async function* recoveriesWith(
  ports: Needs,
  statuses: readonly RecoveryStatus[],
  repayments: (recovery: Recovery) => readonly unknown[],
): Pages {
  for (const status of statuses)
    for await (const page of casePages(ports, 'recovery', status))
      yield page.filter((one) => repayments(one).length > 0);
}

/** Of which something was noted that is in no ledger yet. */
export const toBook = (ports: Needs): Pages => recoveriesWith(ports, owing, unbooked);

/** Of which somebody has said that it was noted wrongly; whether it is answered, their tasks tell. */
export const toReverse = (ports: Needs): Pages => recoveriesWith(ports, [...owing, 'repaid'], toBeReversed);
