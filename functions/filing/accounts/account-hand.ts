import { type Actor, administers } from '#domain/casework/role.ts';
import { restEnd } from '#domain/filing/account-terms.ts';
import type { Hand } from '#domain/filing/account-versions.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { inForce } from '../../zone/in-force.ts';

/** Whoever acts on an account now, and how long a change would rest by the terms in force. */
export const handOf = async (
  { zone }: Pick<Ports, 'zone'>,
  actor: Actor,
  subjectId: string,
  { now, today }: Moment,
): Promise<Hand> => {
  const terms = await inForce(zone, 'account-terms', 'account-terms', today);
  return {
    person: actor.person,
    administrator: administers(actor, subjectId),
    now,
    restsUntil: restEnd(terms?.rest, now),
  };
};
