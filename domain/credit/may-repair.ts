import { addDays, type Day } from '../shared/day.ts';
import type { Refusal } from '../shared/refusal.ts';
import { type BanOnDay, standingBans } from './bans-on.ts';
import { type BanKind, banKindOf, type CreditTerms } from './credit-terms.ts';
import type { CreditEntries } from './record.ts';
import type { Repair } from './repair.ts';

const clause = '《信用修复管理办法》（国家发展改革委令第36号）';

type Told = Pick<Refusal, 'code' | 'reason' | 'next' | 'expected'>;

const refusal = (found: string, told: Told): Refusal => ({
  ...told,
  severity: 'hard',
  at: 'banId',
  found,
  clause,
});

const unknown: Told = {
  code: 'CR-301',
  reason: { zh: '信用记录中没有该项限制。', en: 'The record holds no such ban.' },
  next: { zh: '请从信用记录中选择要修复的限制。', en: 'Choose the ban from the record.' },
};

const over: Told = {
  code: 'CR-302',
  reason: { zh: '该项限制已经结束或解除。', en: 'The ban is over, or has been lifted.' },
  next: { zh: '无需修复。', en: 'There is nothing left to repair.' },
};

const beyondRepair: Told = {
  code: 'CR-303',
  reason: { zh: '该类限制不适用信用修复。', en: 'A ban of this kind cannot be repaired.' },
  next: {
    zh: '对限制本身有异议的，可对所依据的事项申诉。',
    en: 'Whoever disagrees with it may appeal against its event.',
  },
};

const tooEarly = (kind: BanKind, earliest: Day): Told => ({
  code: 'CR-304',
  expected: { zh: `不早于 ${earliest}`, en: `${earliest} or later` },
  reason: {
    zh: `“${kind.title.zh}”限制满 ${kind.repairAfterDays} 日后方可申请修复。`,
    en: `Repair may be applied for once the ban (${kind.title.en}) has lasted ${kind.repairAfterDays} days.`,
  },
  next: {
    zh: `请在 ${earliest} 及以后申请。${kind.repair.zh}`,
    en: `Apply on or after ${earliest}. ${kind.repair.en}`,
  },
});

const pending: Told = {
  code: 'CR-305',
  reason: { zh: '对该项限制的修复申请正在办理。', en: 'An application to repair this ban is open.' },
  next: { zh: '请等待其结果，或先撤回该申请。', en: 'Wait for its outcome, or withdraw it first.' },
};

const isOpen = ({ status }: Pick<Repair, 'status'>): boolean => status === 'applied' || status === 'verified';

/** The ban has to have lasted for as long as its kind says; where it says nothing, no time is long enough. */
const waiting = (ban: BanOnDay, kind: BanKind | undefined, today: Day): Refusal[] => {
  if (kind?.repairAfterDays === undefined) return [refusal(ban.kind, beyondRepair)];
  const earliest = addDays(ban.from, kind.repairAfterDays);
  return today < earliest ? [refusal(today, tooEarly(kind, earliest))] : [];
};

/** Everything that keeps a subject from applying today for the repair of a ban. */
export const keptFromRepair = (
  record: Pick<CreditEntries, 'bans' | 'annulments' | 'liftings'>,
  repairs: readonly Pick<Repair, 'id' | 'status' | 'banId'>[],
  terms: Pick<CreditTerms, 'banKinds'>,
  { banId, today }: { readonly banId: string; readonly today: Day },
): Refusal[] => {
  const ban = standingBans(record).find(({ id }) => id === banId);
  if (!ban) return [refusal(banId, unknown)];
  if (ban.until !== undefined && ban.until <= today) return [refusal(ban.until, over)];
  const open = repairs.find((repair) => repair.banId === banId && isOpen(repair));
  return [...waiting(ban, banKindOf(terms, ban.kind), today), ...(open ? [refusal(open.id, pending)] : [])];
};
