import * as z from 'zod';
import { accountConcerns } from '#domain/filing/account-checks.ts';
import { typed } from '#domain/filing/account-versions.ts';
import { Subject } from '#domain/filing/subject.ts';
import { checkBankCode } from '#domain/shared/bank-code.ts';
import { asField } from '#domain/shared/checked.ts';
import { normaliseIdentifier, normaliseText } from '#domain/shared/normalise.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { checkText } from '#domain/shared/text.ts';
import { happened, momentOf } from '../casework/writing.ts';
import { Refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { handOf } from './account-hand.ts';
import { ownSubject, withAccounts } from './own-subject.ts';

const Body = z.object({
  accountName: asField(checkText(120)),
  accountNumber: z
    .string()
    .transform(normaliseIdentifier)
    .pipe(z.string().regex(/^\d{8,32}$/)),
  bankName: asField(checkText(120)),
  bankCode: asField(checkBankCode),
  province: z.string().overwrite(normaliseText).max(40),
  city: z.string().overwrite(normaliseText).max(40),
});
type Body = z.output<typeof Body>;

/** Everything that is said of the account and stops nothing: flags stay with it, warnings are for whoever typed. */
const concernsOf = (subject: Subject, body: Body): readonly Refusal[] => {
  const checked = checkBankCode(body.bankCode);
  return [...accountConcerns(subject, body), ...(checked.ok ? checked.concerns : [])];
};

/**
 * The account to be paid to: a new version. An administrator confirms it by sending it; sent by a clerk, it waits for
 * one. The same account sent twice is one version.
 */
export const confirmAccount = route(
  {
    id: 'confirmAccount',
    method: 'PUT',
    path: '/api/applicant/subjects/{subjectId}/account',
    who: 'member',
    summary: { zh: '填写收款账户', en: 'Give the account to be paid to' },
    params: z.object({ subjectId: z.string() }),
    body: Body,
    answer: z.object({ subject: Subject, warnings: z.array(Refusal) }),
  },
  async (ports, { params, body, actor }) => {
    const subject = await ownSubject(ports, params);
    if (subject instanceof Refused) return subject;
    const moment = momentOf(ports);
    const hand = await handOf(ports, actor, subject.id, moment);
    const warnings = concernsOf(subject, body);
    const concerns = warnings.filter(({ severity }) => severity === 'flag');
    const accounts = typed(subject, { details: body, concerns }, hand);
    if (accounts.account === subject.account) return { subject, warnings: [...warnings] };
    const after = withAccounts(subject, moment, accounts);
    await ports.register.commit({
      cases: [after],
      events: [
        happened(
          after.account?.status === 'confirmed' ? 'AccountConfirmed' : 'AccountTyped',
          moment,
          actor.person,
          after,
          { data: { version: after.account?.version, restsUntil: after.account?.restsUntil } },
        ),
      ],
    });
    return { subject: after, warnings: [...warnings] };
  },
);
