import * as z from 'zod';
import { Institution, Services } from '#domain/filing/subject.ts';
import { asField } from '#domain/shared/checked.ts';
import { checkCreditCode } from '#domain/shared/credit-code.ts';
import { checkPhone } from '#domain/shared/phone.ts';
import { checkResidentId } from '#domain/shared/resident-id.ts';
import { checkText } from '#domain/shared/text.ts';

const particulars = {
  name: asField(checkText(120)),
  address: asField(checkText(200)),
  contactName: asField(checkText(60)),
  contactPhone: asField(checkPhone),
  services: Services.default([]),
};

const organisation = {
  creditCode: asField(checkCreditCode),
  ...particulars,
  legalRepresentative: asField(checkText(60)),
};

const person = { residentId: asField(checkResidentId), ...particulars };

/** What is asked of whoever registers, by what they are. Where nothing is said, it is an enterprise. */
export const Registration = z.discriminatedUnion('type', [
  z.object({ ...organisation, type: z.literal('enterprise').optional() }),
  z.object({ ...organisation, type: z.literal('institution'), institution: Institution }),
  z.object({ ...person, type: z.literal('individual') }),
  z.object({ ...person, type: z.literal('border-resident') }),
]);
export type Registration = z.output<typeof Registration>;
export type PersonRegistration = Extract<Registration, { residentId: string }>;
export type OrganisationRegistration = Exclude<Registration, PersonRegistration>;
