import { account } from '../template/kind.ts';

/** On whose behalf something is called: a role that somebody acts as, or a service of the cloud because of something. */
export type Caller =
  | { kind: 'role'; role: string; session: string }
  | { kind: 'service'; service: string; source: string };

/** As an error names it. */
export const nameOf = (caller: Caller) =>
  caller.kind === 'role'
    ? `User: arn:aws:sts::${account}:assumed-role/${roleName(caller.role)}/${caller.session}`
    : `Service: ${caller.service} (for ${caller.source})`;

const roleName = (arn: string) => arn.split('/').at(-1) ?? arn;
