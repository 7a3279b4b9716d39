import * as z from 'zod';
import { hoursAfter } from '../shared/day.ts';
import { Instant } from './case.ts';
import { MemberRole } from './role.ts';

/** An administrator asks somebody into the subject. Its secret code is shown once; only what it hashes to is kept. */
export const Invitation = z.object({
  id: z.string().min(1),
  subjectId: z.string().min(1),
  role: MemberRole,
  codeHash: z.string().regex(/^[0-9a-f]{64}$/),
  status: z.enum(['open', 'used', 'revoked']),
  invitedBy: z.string(),
  invitedAt: Instant,
  expiresAt: Instant,
  answeredBy: z.string().optional(),
  answeredAt: Instant.optional(),
});
export type Invitation = z.infer<typeof Invitation>;

export const InvitationStanding = z.enum(['open', 'used', 'revoked', 'expired']);
export type InvitationStanding = z.infer<typeof InvitationStanding>;

/** An invitation that is made now lives seven days. */
export const expiryOf = (now: Instant): Instant => hoursAfter(now, 7 * 24);

export const standingAt = ({ status, expiresAt }: Invitation, now: Instant): InvitationStanding =>
  status === 'open' && expiresAt <= now ? 'expired' : status;
