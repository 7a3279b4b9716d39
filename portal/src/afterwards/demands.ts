import type { RecoveryStatus } from '#domain/payment/recovery/recovery.ts';
import type { WordKey } from '../language/use-words.ts';

type Demand = { readonly word: WordKey; readonly type: 'info' | 'warning' | 'error' };

/** How money is asked back while it is owed, or awaited: nobody is told to pay by a day that is past. */
export const demands: Partial<Record<RecoveryStatus, Demand>> = {
  announced: { word: 'afterwards.payAnnounced', type: 'info' },
  ordered: { word: 'afterwards.payBack', type: 'warning' },
  overdue: { word: 'afterwards.payBackNow', type: 'error' },
  enforced: { word: 'afterwards.payBackEnforced', type: 'error' },
};
