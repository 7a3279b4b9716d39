import * as z from 'zod';
import { Service, SubjectType } from '../../casework/subject-words.ts';
import { Day } from '../../shared/day.ts';
import type { Filing } from '../filing.ts';
import { statuses } from '../lifecycle.ts';
import { isNaturalPerson, type Subject } from '../subject.ts';
import { VerifiedFact } from '../verified-fact.ts';
import type { Scope } from './sharing-terms.ts';

/** A filing as it is shared: what is not within the scopes is not there. */
export const SharedFiling = z
  .object({
    id: z.string(),
    identity: z
      .object({
        name: z.string(),
        type: SubjectType,
        creditCode: z.string().optional(),
        legalRepresentative: z.string().optional(),
        services: z.array(Service),
      })
      .optional(),
    filing: z
      .object({
        number: z.string(),
        mode: z.string(),
        status: z.enum(statuses),
        edition: z.int(),
        validFrom: Day,
        validTo: Day,
      })
      .optional(),
    form: z.record(z.string(), z.string()).optional(),
    verified: z.array(VerifiedFact).optional(),
    contact: z.object({ address: z.string(), contactName: z.string(), contactPhone: z.string() }).optional(),
  })
  .meta({ id: 'SharedFiling' });
export type SharedFiling = Readonly<z.infer<typeof SharedFiling>>;

type Source = { readonly filing: Filing; readonly subject: Subject };

const organisationOf = (subject: Subject) =>
  isNaturalPerson(subject)
    ? {}
    : { creditCode: subject.creditCode, legalRepresentative: subject.legalRepresentative };

/** What each scope shows. A new scope is a row here. */
const shown: { readonly [S in Scope]: (source: Source) => NonNullable<SharedFiling[S]> } = {
  identity: ({ subject }) => ({
    name: subject.name,
    type: subject.type,
    ...organisationOf(subject),
    services: subject.services,
  }),
  filing: ({ filing: { number, mode, status, edition, validFrom, validTo } }) => ({
    number,
    mode,
    status,
    edition,
    validFrom,
    validTo,
  }),
  form: ({ filing }) => filing.form,
  verified: ({ subject }) => subject.verified ?? [],
  contact: ({ subject: { address, contactName, contactPhone } }) => ({ address, contactName, contactPhone }),
};

/** The filing within these scopes, and nothing beyond them. */
export const sharedFiling = (source: Source, scopes: readonly Scope[]): SharedFiling => ({
  id: source.filing.id,
  ...Object.fromEntries(scopes.map((scope) => [scope, shown[scope](source)])),
});
