import * as z from 'zod';
import { confirmed } from '#domain/filing/account-versions.ts';
import { Subject } from '#domain/filing/subject.ts';
import { linksAfter } from '../../affiliates/links.ts';
import { happened, momentOf } from '../../casework/writing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { ownSubject, withAccounts } from '../subjects/own-subject.ts';
import { handOf } from './account-hand.ts';

const another = (found: number | undefined) =>
  refused(409, {
    code: 'ACCOUNT-MOVED',
    ...(found ? { found: String(found) } : {}),
    reason: {
      zh: '收款账户已更新，不是您看到的版本。',
      en: 'The account is no longer at the version you saw.',
    },
    next: { zh: '请刷新后核对新的版本。', en: 'Reload, and look at the new version.' },
  });

const nothingToConfirm = () =>
  refused(409, {
    code: 'ACCOUNT-DOUBTED',
    reason: {
      zh: '银行曾从该账户退回款项，不能直接确认。',
      en: 'The bank has sent money back from this account; it cannot be confirmed as it stands.',
    },
    next: { zh: '请核对账户信息并重新提交。', en: 'Check the account and send it again.' },
  });

/** An administrator confirms what a clerk has typed: this version, and no other. Twice is once. */
export const approveAccount = route(
  {
    id: 'approveAccount',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/account/confirmation',
    who: 'administrator',
    summary: { zh: '管理员确认收款账户', en: 'Confirm the account that a clerk typed' },
    params: z.object({ subjectId: z.string() }),
    body: z.object({ version: z.int().positive() }),
    answer: Subject,
  },
  async (ports, { params, body: { version }, actor }) => {
    const subject = await ownSubject(ports, params);
    if (subject instanceof Refused) return subject;
    if (subject.account?.version !== version) return another(subject.account?.version);
    if (subject.account.status === 'confirmed') return subject;
    const moment = momentOf(ports);
    const accounts = confirmed(subject, await handOf(ports, actor, subject.id, moment));
    if (!accounts) return nothingToConfirm();
    const after = withAccounts(subject, moment, accounts);
    await ports.register.commit({
      cases: [after],
      links: linksAfter(after, subject),
      events: [
        happened('AccountConfirmed', moment, actor.person, after, {
          data: { version, restsUntil: after.account?.restsUntil },
        }),
      ],
    });
    return after;
  },
);
