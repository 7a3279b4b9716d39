import type { MemberRole } from '#domain/casework/role.ts';
import type { Particulars } from '#domain/filing/particulars.ts';
import { isNaturalPerson, type Subject } from '#domain/filing/subject.ts';
import { type Link, type Linkable, linksOf, without } from '#domain/risk/link.ts';
import { sha256Of } from '../files/sha256-of.ts';
import type { Change, LinkKey, LinkRow } from '../ports.ts';

export const linkKeyOf = ({ kind, value }: Link): LinkKey => ({ kind, hash: sha256Of(value) });

const linkableOf = (subject: Subject, administrators: readonly string[]): Linkable => ({
  people: [subject.registeredBy, ...administrators],
  phone: subject.contactPhone,
  address: subject.address,
  legalRepresentative: isNaturalPerson(subject) ? undefined : subject.legalRepresentative,
  account: subject.account?.accountNumber,
});

/** Everything by which this subject may be found beside others. */
export const linksOfSubject = (subject: Subject, administrators: readonly string[] = []): Link[] =>
  linksOf(linkableOf(subject, administrators));

/** What an application says of its subject links it from the day it comes in. */
const linksOfParticulars = ({ contactPhone, address, legalRepresentative }: Particulars): Link[] =>
  linksOf({ phone: contactPhone, address, legalRepresentative });

type Links = NonNullable<Change['links']>;

const rows = (subjectId: string, links: readonly Link[]): LinkRow[] =>
  links.map((link) => ({ ...linkKeyOf(link), subjectId }));

/** The links of a subject as it shall stand, and those it no longer has. */
export const linksAfter = (after: Subject, before?: Subject): Links => {
  const [old, now] = [before ? linksOfSubject(before) : [], linksOfSubject(after)];
  return { adds: rows(after.id, without(now, old)), removes: rows(after.id, without(old, now)) };
};

/** A person links a subject for as long as they administer it; whoever registered it does so for good. */
export const linksOfMember = (
  { id, registeredBy }: Subject,
  person: string,
  role: MemberRole | undefined,
): Links => {
  const own = rows(id, linksOf({ people: [person] }));
  return role === 'administrator' || person === registeredBy
    ? { adds: own, removes: [] }
    : { adds: [], removes: own };
};

/** The links that an application brings, beside those of its subject; a correction takes back what it said before. */
export const linksApplied = (subject: Subject, said: Particulars, saidBefore?: Particulars): Links => {
  const [own, now] = [linksOfSubject(subject), linksOfParticulars(said)];
  const old = saidBefore ? linksOfParticulars(saidBefore) : [];
  return {
    adds: rows(subject.id, without(now, own)),
    removes: rows(subject.id, without(old, [...own, ...now])),
  };
};
