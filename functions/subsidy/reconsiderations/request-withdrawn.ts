import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { moveReconsideration, type Reconsideration } from '#domain/subsidy/claims/reconsideration.ts';
import { cancelled, changed, happened, isOpen, type Moment } from '../../casework/writing.ts';
import type { Change, Ports } from '../../ports.ts';
import { openRequest } from './open-request.ts';

type Needs = Pick<Ports, 'register'>;
type Withdrawn = Required<Pick<Change, 'cases' | 'closes' | 'events'>>;

/** The request as it stands once its subject has taken it back; whoever was asked is asked no longer. */
export const takenBack = async (
  { register }: Needs,
  before: Reconsideration,
  moment: Moment,
  person: string,
): Promise<Withdrawn> => {
  const open = (await register.tasksOf({ kind: 'reconsideration', id: before.id })).filter(isOpen);
  const after = changed(before, moment, { status: moveReconsideration(before.status, 'withdraw') });
  return {
    cases: [after],
    closes: open.map((task) => cancelled(task, moment, person)),
    events: [happened('ReconsiderationWithdrawn', moment, person, after, { before })],
  };
};

/** The same of whatever request is open about a claim that is withdrawn itself. */
export const requestWithdrawn = async (
  ports: Needs,
  claim: Claim,
  moment: Moment,
  person: string,
): Promise<Withdrawn> => {
  const before = await openRequest(ports, claim);
  return before ? takenBack(ports, before, moment, person) : { cases: [], closes: [], events: [] };
};
