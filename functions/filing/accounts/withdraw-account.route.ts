import * as z from 'zod';
import type { Accounts, BankAccount } from '#domain/filing/account.ts';
import { withdrawn } from '#domain/filing/account-versions.ts';
import { Subject } from '#domain/filing/subject.ts';
import { linksAfter } from '../../affiliates/links.ts';
import { happened, momentOf } from '../../casework/writing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { ownSubject, withAccounts } from '../subjects/own-subject.ts';

const tooLate = () =>
  refused(409, {
    code: 'ACCOUNT-STANDS',
    reason: {
      zh: '该账户已过静置期，或没有可以恢复的账户，不能撤回。',
      en: 'This account has rested already, or there is none to go back to; it cannot be withdrawn.',
    },
    next: { zh: '如需更改，请填写新的收款账户。', en: 'To change it, give another account.' },
  });

const isVersion = (version: number) => (account: BankAccount) => account.version === version;

const isUndone = ({ account, earlierAccounts = [] }: Accounts, version: number): boolean =>
  account?.version === version + 1 && earlierAccounts.find(isVersion(version))?.withdrawnAt !== undefined;

/** Takes back a version to which nothing can have been paid yet; the former stands again. Twice is once. */
export const withdrawAccount = route(
  {
    id: 'withdrawAccount',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/account/withdrawal',
    who: 'administrator',
    summary: { zh: '撤回收款账户变更', en: 'Withdraw a change of the account' },
    params: z.object({ subjectId: z.string() }),
    body: z.object({ version: z.int().positive() }),
    answer: Subject,
  },
  async (ports, { params, body: { version }, actor }) => {
    const subject = await ownSubject(ports, params);
    if (subject instanceof Refused || isUndone(subject, version)) return subject;
    const moment = momentOf(ports);
    const accounts =
      subject.account?.version === version
        ? withdrawn(subject, { person: actor.person, now: moment.now })
        : undefined;
    if (!accounts) return tooLate();
    const after = withAccounts(subject, moment, accounts);
    await ports.register.commit({
      cases: [after],
      links: linksAfter(after, subject),
      events: [
        happened('AccountWithdrawn', moment, actor.person, after, {
          data: { version, restores: after.account?.restores },
        }),
      ],
    });
    return after;
  },
);
