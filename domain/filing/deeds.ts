import type { Day } from '../shared/day.ts';
import { isInForceOn } from '../shared/validity.ts';
import { type ApplicationStatus, applicationLifecycle, hasEnded } from './application-lifecycle.ts';
import type { Filing } from './filing.ts';
import { filingLifecycle } from './lifecycle.ts';
import type { Mode } from './mode.ts';
import { renewableFrom } from './term.ts';

/** What a subject may do about one business mode. */
export type Deed = 'apply' | 'continue' | 'correct' | 'change' | 'renew' | 'withdraw' | 'cancel';

export type Standing = {
  readonly mode: Pick<Mode, 'renewDaysBefore'>;
  readonly filing?:
    | (Pick<Filing, 'status' | 'validFrom' | 'validTo'> & Partial<Pick<Filing, 'reminded'>>)
    | undefined;
  readonly application?: { readonly status: ApplicationStatus } | undefined;
};

const takenUp: Partial<Record<ApplicationStatus, Deed>> = {
  draft: 'continue',
  'needs-correction': 'correct',
};

const withApplication = (status: ApplicationStatus): Deed[] => {
  const next = takenUp[status];
  return [
    ...(next ? [next] : []),
    ...('withdraw' in applicationLifecycle[status] ? ['withdraw' as const] : []),
  ];
};

const withFiling = ({ mode, filing }: Standing, today: Day): Deed[] => {
  if (filing?.status === 'suspended') return [];
  if (!filing || !isInForceOn(today)(filing)) return ['apply'];
  return today < renewableFrom(mode, filing) ? ['change'] : ['renew', 'change'];
};

/** Everything that is open now, the most likely first; one application at a time, and none while an entry is suspended. */
export const deedsOpen = (standing: Standing, today: Day): readonly Deed[] => {
  const { filing, application } = standing;
  const underWay = application && !hasEnded(application.status) ? application : undefined;
  return [
    ...(underWay ? withApplication(underWay.status) : withFiling(standing, today)),
    ...(filing && 'cancel' in filingLifecycle[filing.status] ? ['cancel' as const] : []),
  ];
};

/** Whether its subject has been reminded that the term ends, and has not applied for more of it. */
export const awaitsRenewal = (standing: Standing, today: Day): boolean =>
  (standing.filing?.reminded?.length ?? 0) > 0 && deedsOpen(standing, today).includes('renew');
