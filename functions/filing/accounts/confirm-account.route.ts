import * as z from 'zod';
import { accountConcerns } from '#domain/filing/account-checks.ts';
import { typed } from '#domain/filing/account-versions.ts';
import { Subject } from '#domain/filing/subject.ts';
import { checkBankCode, checkUnverifiedBankCode } from '#domain/shared/bank-code.ts';
import { asField } from '#domain/shared/checked.ts';
import { normaliseIdentifier, normaliseText } from '#domain/shared/normalise.ts';
import { located, Refusal } from '#domain/shared/refusal.ts';
import { checkText } from '#domain/shared/text.ts';
import { linksAfter } from '../../affiliates/links.ts';
import { happened, momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { ownSubject, withAccounts } from '../subjects/own-subject.ts';
import { handOf } from './account-hand.ts';

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
type Details = Omit<z.output<typeof Body>, 'insistsOnBankCode'>;

const concernsAbout = (bankCode: string): Refusal[] => {
  const checked = checkBankCode(bankCode);
  return checked.ok ? checked.concerns.map((concern) => located(concern, 'bankCode')) : [];
};

/** Everything that is said of the account and stops nothing: flags stay with it, warnings are for whoever typed. */
const concernsOf = (subject: Subject, details: Details): readonly Refusal[] => [
  ...accountConcerns(subject, details),
  ...concernsAbout(details.bankCode),
];

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
  async (ports, { params, body: { insistsOnBankCode, ...details }, actor }) => {
    const subject = await ownSubject(ports, params);
    if (subject instanceof Refused) return subject;
    const moment = momentOf(ports);
    const hand = await handOf(ports, actor, subject.id, moment);
    const warnings = concernsOf(subject, details);
    const concerns = warnings.filter(({ severity }) => severity === 'flag');
    const accounts = typed(subject, { details, concerns }, hand);
    if (accounts.account === subject.account) return { subject, warnings: [...warnings] };
    const after = withAccounts(subject, moment, accounts);
    const data = {
      version: after.account?.version,
      restsUntil: after.account?.restsUntil,
      ...(insistsOnBankCode && concernsAbout(details.bankCode).length > 0
        ? { insistedOnBankCode: true }
        : {}),
    };
    const event = after.account?.status === 'confirmed' ? 'AccountConfirmed' : 'AccountTyped';
    await ports.register.commit({
      cases: [after],
      links: linksAfter(after, subject),
      events: [happened(event, moment, actor.person, after, { data })],
    });
    return { subject: after, warnings: [...warnings] };
  },
);
