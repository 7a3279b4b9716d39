import type { Deployment } from '../template/deployment.ts';
import { type Caller, nameOf } from './caller.ts';
import { type Need, type Objection, objectionTo } from './decide.ts';
import { type AccessDenied, deniedOf, UnknownKey } from './denied.ts';
import { type Encryption, openEncryption } from './encryption.ts';
import { keyHolders, signerOf } from './keys.ts';
import { identityPolicies, resourcePolicies } from './policies.ts';

/** Whoever calls: somebody whose grants are looked up, or the operator. */
export type Who = Caller | 'operator';

export type Permissions = {
  /** Who holds an access key; nothing for a key that nobody was given. */
  holderOf: (accessKeyId: string) => Who | undefined;
  /** Who signed a request, by its Authorization header. Throws where the key is nobody's. */
  signedBy: (authorization: string | undefined) => Who;
  /** The first need that nobody granted, as the error that names it. */
  objection: (who: Who, needs: readonly Need[]) => AccessDenied | undefined;
  /** Throws that error, and keeps it in the list of what was denied. */
  mustAllow: (who: Who, needs: readonly Need[]) => void;
  encryption: Encryption;
  /** What was denied since the start, each once. */
  denied: () => readonly string[];
};

/** The roles and policies of the templates, in force. */
export const openPermissions = (deployment: Deployment): Permissions => {
  const roles = identityPolicies(deployment);
  const resource = resourcePolicies(deployment);
  const holders = keyHolders(deployment);
  const denied = new Set<string>();

  const judge = (caller: Caller, need: Need) => {
    const identity = (caller.kind === 'role' && roles.get(caller.role)) || [];
    return objectionTo(caller, need, { identity, resource });
  };
  const verdict = remembered(judge);

  const objection: Permissions['objection'] = (who, needs) => {
    if (who === 'operator') return undefined;
    for (const need of needs) {
      const found = verdict(who, need);
      if (found) return deniedOf(who, need, found);
    }
    return undefined;
  };

  return {
    holderOf: (accessKeyId) => holders.get(accessKeyId),
    signedBy: (authorization) => holders.get(signerOf(authorization)) ?? unknownKey(),
    objection,
    mustAllow: (who, needs) => {
      const refusal = objection(who, needs);
      if (!refusal) return;
      // Whoever called may keep silent about it, or try again for hours.
      if (!denied.has(refusal.message)) console.error(`A grant is missing. ${refusal.message}`);
      denied.add(refusal.message);
      throw refusal;
    },
    encryption: openEncryption(deployment),
    denied: () => [...denied],
  };
};

const unknownKey = () => {
  throw new UnknownKey();
};

type Judge = (caller: Caller, need: Need) => Objection | undefined;

/** More than all tables, indexes and functions together; the objects of a bucket may be any number. */
const mostRemembered = 5_000;

/** Nothing that a verdict rests on changes while we run, and the same few are asked for in every call. */
const remembered = (judge: Judge): Judge => {
  const verdicts = new Map<string, Objection | undefined>();
  return (caller, need) => {
    const question = `${nameOf(caller)} ${need.action} ${need.resource}`;
    if (verdicts.has(question)) return verdicts.get(question);
    if (verdicts.size >= mostRemembered) verdicts.clear();
    const found = judge(caller, need);
    verdicts.set(question, found);
    return found;
  };
};
