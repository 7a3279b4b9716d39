import { account } from '../template/kind.ts';
import type { IdentityStatement, ResourceStatement } from '../template/kinds/policy-document.ts';
import type { Caller } from './caller.ts';
import { type Context, conditionHolds } from './conditions.ts';
import { actionMatches, arnMatches } from './matching.ts';

/** One action on one resource: what a call needs, and what a policy may grant. */
export type Need = { action: string; resource: string };

export type Policies = {
  /** What is attached to the role that calls. */
  identity: readonly IdentityStatement[];
  /** What is attached to the resource. */
  resource: readonly ResourceStatement[];
};

/** Why not, in the words of the service; nothing where the call is allowed. */
export type Objection =
  | 'with an explicit deny in an identity-based policy'
  | 'with an explicit deny in a resource-based policy'
  | 'because no identity-based policy allows the action'
  | 'because no resource-based policy allows the action';

type Statement = Pick<IdentityStatement, 'Effect' | 'Action' | 'Resource' | 'Condition'>;

/**
 * The evaluation logic of IAM within one account: an explicit Deny anywhere ends it; an Allow on either side is enough;
 * else no. A key is its own authority: its policy names the caller, or leaves the choice to the account's policies.
 */
export const objectionTo = (caller: Caller, need: Need, policies: Policies): Objection | undefined => {
  const context = contextOf(caller);
  const about = <S extends Statement>(statements: readonly S[]) =>
    statements.filter((each) => isAbout(each, need, context));
  const ofRole = about(policies.identity);
  const ofResource = about(policies.resource);
  const named = ofResource.filter(({ Principal }) => names(Principal, caller));
  const toAccount = ofResource.filter(({ Principal }) => names(Principal, 'account'));

  if (ofRole.some(denies)) return 'with an explicit deny in an identity-based policy';
  if ([...named, ...toAccount].some(denies)) return 'with an explicit deny in a resource-based policy';
  if (named.some(allows)) return undefined;
  const isLeftToRoles = !need.resource.includes(':kms:') || toAccount.some(allows);
  if (caller.kind !== 'role' || !isLeftToRoles) return 'because no resource-based policy allows the action';
  return ofRole.some(allows) ? undefined : 'because no identity-based policy allows the action';
};

const denies = ({ Effect }: Statement) => Effect === 'Deny';
const allows = ({ Effect }: Statement) => Effect === 'Allow';

const isAbout = ({ Action, Resource, Condition = {} }: Statement, need: Need, context: Context) =>
  Action.some((each) => actionMatches(each, need.action)) &&
  Resource.some((each) => arnMatches(each, need.resource)) &&
  conditionHolds(Condition, context);

/** The loopback stands for a line that nobody else can read. */
export const contextOf = (caller: Caller): Context => ({
  'aws:SecureTransport': 'true',
  ...(caller.kind === 'service' && { 'aws:SourceArn': caller.source, 'aws:SourceAccount': account }),
});

type Principal = ResourceStatement['Principal'];

const isAccount = (grantee: string) => grantee === account || grantee.endsWith(`:${account}:root`);

/** Whether a statement speaks of the caller itself, or of the whole account. */
export const names = ({ AWS = [], Service = [] }: Principal, who: Caller | 'account'): boolean => {
  if (who === 'account') return AWS.some(isAccount);
  if (AWS.includes('*')) return true;
  return who.kind === 'service' ? Service.includes(who.service) : AWS.includes(who.role);
};
