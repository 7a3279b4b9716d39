import type { Deployment, Resource } from '../template/deployment.ts';
import { role } from '../template/kinds/access.ts';
import { NotGranted } from '../template/stop.ts';
import type { Caller } from './caller.ts';
import { conditionHolds } from './conditions.ts';
import { contextOf, names } from './decide.ts';
import { actionMatches } from './matching.ts';

/** A resource of which a service says that it acts as a role: the role must say so too. */
export type Acting = { of: Resource; role: string; service: string; source: string };

/** Whether each role lets the service act as it that the template wants to. */
export const checkTrust = (deployment: Deployment, acting: readonly Acting[]) => {
  const roles = new Map(
    deployment.all(role).map((each) => [each.arn, each.properties.AssumeRolePolicyDocument]),
  );
  for (const { of, role: arn, service, source } of acting) {
    const by: Caller = { kind: 'service', service, source };
    const speaking = (roles.get(arn)?.Statement ?? []).filter(
      ({ Action, Principal, Condition = {} }) =>
        Action.some((each) => actionMatches(each, 'sts:AssumeRole')) &&
        names(Principal, by) &&
        conditionHolds(Condition, contextOf(by)),
    );
    if (speaking.length > 0 && speaking.every(({ Effect }) => Effect === 'Allow')) continue;
    throw new NotGranted(
      of,
      `${service} (for ${source}) is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
    );
  }
};
