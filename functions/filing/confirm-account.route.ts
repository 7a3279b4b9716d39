import * as z from 'zod';
import type { BankAccount } from '#domain/filing/account.ts';
import { Subject } from '#domain/filing/subject.ts';
import { checkBankCode } from '#domain/shared/bank-code.ts';
import { asField } from '#domain/shared/checked.ts';
import { normaliseIdentifier, normaliseText } from '#domain/shared/normalise.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { checkText } from '#domain/shared/text.ts';
import { linksAfter } from '../affiliates/links.ts';
import { changed, happened, momentOf } from '../casework/writing.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';

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

/** The account to be paid to: a new version, confirmed by the member who sends it. Check digits only warn. */
export const confirmAccount = route(
  {
    id: 'confirmAccount',
    method: 'PUT',
    path: '/api/applicant/subjects/{subjectId}/account',
    who: 'member',
    summary: { zh: '确认收款账户', en: 'Confirm the account to be paid to' },
    params: z.object({ subjectId: z.string() }),
    body: Body,
    answer: z.object({ subject: Subject, warnings: z.array(Refusal) }),
  },
  async (ports, { params, body, actor }) => {
    const subject = await ports.register.get('subject', params.subjectId);
    if (!subject) return notFound('该企业', 'subject');
    const moment = momentOf(ports);
    const account: BankAccount = {
      ...body,
      version: (subject.account?.version ?? 0) + 1,
      status: 'confirmed',
      confirmedAt: moment.now,
      confirmedBy: actor.person,
    };
    const after = changed(subject, moment, { account });
    await ports.register.commit({
      cases: [after],
      links: linksAfter(after, subject),
      events: [
        happened('AccountConfirmed', moment, actor.person, after, { data: { version: account.version } }),
      ],
    });
    const checked = checkBankCode(body.bankCode);
    return { subject: after, warnings: checked.ok ? [...checked.concerns] : [] };
  },
);
