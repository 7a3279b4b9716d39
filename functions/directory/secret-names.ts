import { createHash } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The name that keeps a natural person to one subject. Whoever tries every number finds it: it is personal data too. */
export const residentName = (residentId: string): string => `resident:${sha256(residentId)}`;

/** What is kept of an invitation's code. */
export const hashOfCode = (code: string): string => sha256(code);

/** The name under which the invitation with this code is found. */
export const invitationName = (codeHash: string): string => `invitation:${codeHash}`;
