import * as z from 'zod';
import type { BankAccount } from '#domain/filing/account.ts';
import { Subject } from '#domain/filing/subject.ts';
import { checkBankCode, checkUnverifiedBankCode } from '#domain/shared/bank-code.ts';
import { asField } from '#domain/shared/checked.ts';
import { normaliseIdentifier, normaliseText } from '#domain/shared/normalise.ts';
import { located, Refusal } from '#domain/shared/refusal.ts';
import { checkText } from '#domain/shared/text.ts';
import { changed, happened, momentOf } from '../casework/writing.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';

const account = {
  accountName: asField(checkText(120)),
  accountNumber: z
    .string()
    .transform(normaliseIdentifier)
    .pipe(z.string().regex(/^\d{8,32}$/)),
  bankName: asField(checkText(120)),
  province: z.string().overwrite(normaliseText).max(40),
  city: z.string().overwrite(normaliseText).max(40),
};

/** A bank code whose check digit disagrees is refused, unless whoever sends it has verified it with the bank. */
const Body = z.discriminatedUnion('insistsOnBankCode', [
  z.object({
    ...account,
    bankCode: asField(checkUnverifiedBankCode),
    insistsOnBankCode: z.literal(false).optional(),
  }),
  z.object({ ...account, bankCode: asField(checkBankCode), insistsOnBankCode: z.literal(true) }),
]);

const concernsAbout = (bankCode: string): Refusal[] => {
  const checked = checkBankCode(bankCode);
  return checked.ok ? checked.concerns.map((concern) => located(concern, 'bankCode')) : [];
};

/** The account to be paid to: a new version, confirmed by the member who sends it. */
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
  async (ports, { params, body: { insistsOnBankCode, ...given }, actor }) => {
    const subject = await ports.register.get('subject', params.subjectId);
    if (!subject) return notFound('该企业', 'subject');
    const moment = momentOf(ports);
    const confirmed: BankAccount = {
      ...given,
      version: (subject.account?.version ?? 0) + 1,
      status: 'confirmed',
      confirmedAt: moment.now,
      confirmedBy: actor.person,
    };
    const warnings = concernsAbout(given.bankCode);
    const data = {
      version: confirmed.version,
      ...(insistsOnBankCode && warnings.length > 0 ? { insistedOnBankCode: true } : {}),
    };
    const after = changed(subject, moment, { account: confirmed });
    await ports.register.commit({
      cases: [after],
      events: [happened('AccountConfirmed', moment, actor.person, after, { data })],
    });
    return { subject: after, warnings };
  },
);
