import type { Instant } from '../casework/case.ts';
import {
  type AccountDetails,
  type Accounts,
  type BankAccount,
  detailsOf,
  isSameAccount,
  rests,
} from './account.ts';

/** Who does it, whether they may confirm, when, and until when a change would then rest. */
export type Hand = {
  readonly person: string;
  readonly administrator: boolean;
  readonly now: Instant;
  readonly restsUntil: Instant | undefined;
};

/**
 * So many earlier versions stand on the subject: at some two kilobytes each they are a tenth of what one row may hold.
 * What falls off was, if it was ever paid, copied into the payment; who confirmed it and when stays in the record.
 */
export const mostEarlier = 20;

const all = ({ account, earlierAccounts = [] }: Accounts): readonly BankAccount[] =>
  account ? [account, ...earlierAccounts] : earlierAccounts;

/** The version whose account this is: its own, or the one that was gone back to. */
const rootOf = ({ version, restores }: BankAccount): number => restores ?? version;

const superseded = (accounts: Accounts, account: BankAccount): Accounts => ({
  account,
  earlierAccounts: all(accounts).slice(0, mostEarlier),
});

const lastConfirmed = (versions: readonly BankAccount[]): BankAccount | undefined =>
  versions.find(({ confirmedAt, withdrawnAt }) => confirmedAt !== undefined && withdrawnAt === undefined);

/** Nothing was ever confirmed, as far back as there are versions. */
const isFirst = (before: readonly BankAccount[]): boolean =>
  before.length === 0 || (before.at(-1)?.version === 1 && lastConfirmed(before) === undefined);

/** The first account is paid at once, and so is the one that was confirmed last; any other rests. */
const restOf = (
  details: AccountDetails,
  before: readonly BankAccount[],
  { restsUntil }: Hand,
): Instant | undefined => {
  if (isFirst(before)) return undefined;
  const last = lastConfirmed(before);
  return last && isSameAccount(last, details) ? last.restsUntil : restsUntil;
};

const confirmedBy = (account: BankAccount, before: readonly BankAccount[], hand: Hand): BankAccount => {
  const restsUntil = restOf(account, before, hand);
  const { restsUntil: _, doubt: __, ...rest } = account;
  return {
    ...rest,
    status: 'confirmed',
    confirmedAt: hand.now,
    confirmedBy: hand.person,
    ...(restsUntil ? { restsUntil } : {}),
  };
};

/** The current version confirmed; nothing where there is nothing to confirm, or where the bank doubts it. */
export const confirmed = (accounts: Accounts, hand: Hand): Accounts | undefined => {
  const { account, earlierAccounts = [] } = accounts;
  if (!account || account.status === 'confirmed' || account.doubt !== undefined) return undefined;
  return { ...accounts, account: confirmedBy(account, earlierAccounts, hand) };
};

type Typed = { readonly details: AccountDetails; readonly concerns?: BankAccount['concerns'] };

/** A new version; typed by an administrator it is confirmed at once, by anybody else it waits for one. */
const anew = (accounts: Accounts, { details, concerns }: Typed, hand: Hand): Accounts => {
  const typed: BankAccount = {
    ...detailsOf(details),
    version: (accounts.account?.version ?? 0) + 1,
    status: 'to-be-confirmed',
    typedAt: hand.now,
    typedBy: hand.person,
    ...(concerns && concerns.length > 0 ? { concerns } : {}),
  };
  return superseded(accounts, hand.administrator ? confirmedBy(typed, all(accounts), hand) : typed);
};

/** The same account sent again is no new version, unless the bank has sent money back from it. */
export const typed = (accounts: Accounts, what: Typed, hand: Hand): Accounts => {
  const { account } = accounts;
  if (!account || account.doubt !== undefined || !isSameAccount(account, what.details))
    return anew(accounts, what, hand);
  return (hand.administrator ? confirmed(accounts, hand) : undefined) ?? accounts;
};

/** The version before this one that was not withdrawn, and is not this one under another number. */
const formerOf = ({ account, earlierAccounts = [] }: Accounts): BankAccount | undefined =>
  account &&
  earlierAccounts.find((earlier) => earlier.withdrawnAt === undefined && rootOf(earlier) !== rootOf(account));

/** Money has not gone there yet: it rests, or waits to be confirmed; what the bank doubts is not undone this way. */
export const isWithdrawable = (accounts: Accounts, now: Instant): boolean => {
  const { account } = accounts;
  if (!account || account.doubt !== undefined || !formerOf(accounts)) return false;
  return account.status === 'to-be-confirmed' || rests(account, now);
};

/** The former account as it stood becomes current again, under a new number; nothing where it is too late. */
export const withdrawn = (
  accounts: Accounts,
  { person, now }: Pick<Hand, 'person' | 'now'>,
): Accounts | undefined => {
  const { account, earlierAccounts = [] } = accounts;
  const former = formerOf(accounts);
  if (!account || !former || !isWithdrawable(accounts, now)) return undefined;
  const undone = { ...account, withdrawnAt: now, withdrawnBy: person };
  const restored = { ...former, version: account.version + 1, restores: rootOf(former) };
  return superseded({ account: undone, earlierAccounts }, restored);
};

/** The bank sent money back from the account of this version: it is in doubt wherever it stands, also as the former. */
export const doubted = (accounts: Accounts, version: number, doubt: string): Accounts | undefined => {
  const isMeant = (one: BankAccount) => rootOf(one) === version && one.status === 'confirmed';
  if (!all(accounts).some(isMeant)) return undefined;
  const mark = (one: BankAccount): BankAccount =>
    isMeant(one) ? { ...one, status: 'to-be-confirmed', doubt } : one;
  return {
    ...(accounts.account ? { account: mark(accounts.account) } : {}),
    ...(accounts.earlierAccounts ? { earlierAccounts: accounts.earlierAccounts.map(mark) } : {}),
  };
};
