import type { Actor } from '#domain/casework/role.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { Claim, RuleOutcome } from '#domain/subsidy/claims/claim.ts';
import { isToldToSubject } from '#domain/subsidy/rules/index.ts';
import { thePayeeIsTheBuyer } from '#domain/subsidy/rules/su-112-the-payee-is-the-buyer.ts';
import { seesAll } from '../../casework/sees-case.ts';

/**
 * What experts and audit firms may read of a claim and its subject: everything but where it is paid to, or was before, and
 * in whose name. This is the one place where that is decided.
 */
const withoutAccounts = ({ account: _account, earlierAccounts: _earlier, ...subject }: Subject): Subject =>
  subject;

/** That the names differ may be known; the one that is the account’s is left out. */
const withoutPayee = (outcome: RuleOutcome): RuleOutcome =>
  outcome.rule === thePayeeIsTheBuyer.code
    ? { ...outcome, findings: outcome.findings.map(({ expected: _payee, ...finding }) => finding) }
    : outcome;

/** The subject as this actor may read it. */
export const subjectFor = (actor: Actor, subject: Subject): Subject =>
  seesAll(actor) ? subject : withoutAccounts(subject);

/** The claim as this actor may read it; what is said of others is for the zone's own officers. */
export const claimFor = (actor: Actor, claim: Claim): Claim =>
  seesAll(actor) ? claim : { ...claim, screening: claim.screening.filter(isToldToSubject).map(withoutPayee) };
