import type { BankAccount } from '#domain/filing/account.ts';
import type { StatusWord } from '../parts/status-word.ts';

export type Account = Pick<BankAccount, 'status'> & {
  readonly doubt?: string | undefined;
  readonly restsUntil?: string | undefined;
  readonly withdrawnAt?: string | undefined;
};

const marks = {
  confirmed: { zh: '已确认', en: 'Confirmed', tone: 'good' },
  resting: { zh: '静置中', en: 'Resting', tone: 'waiting' },
  pending: { zh: '待管理员确认', en: 'To be confirmed', tone: 'action' },
  doubted: { zh: '需重新确认', en: 'Confirm it again', tone: 'action' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'ended' },
  former: { zh: '已被替换', en: 'Replaced', tone: 'ended' },
} as const satisfies Record<string, StatusWord>;

/** How the account stands that would be paid to. */
export const markOf = (account: Account, now: string): StatusWord => {
  if (account.doubt !== undefined) return marks.doubted;
  if (account.status === 'to-be-confirmed') return marks.pending;
  return account.restsUntil !== undefined && now < account.restsUntil ? marks.resting : marks.confirmed;
};

/** How one stands that is not the current one any longer. */
export const formerMarkOf = ({ withdrawnAt }: Account): StatusWord =>
  withdrawnAt === undefined ? marks.former : marks.withdrawn;
