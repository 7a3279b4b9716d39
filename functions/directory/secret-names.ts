import { sha256Of } from '../files/sha256-of.ts';

/** The name that keeps a natural person to one subject. Whoever tries every number finds it: it is personal data too. */
export const residentName = (residentId: string): string => `resident:${sha256Of(residentId)}`;

/** What is kept of an invitation's code. */
export const hashOfCode = (code: string): string => sha256Of(code);

/** The name under which the invitation with this code is found. */
export const invitationName = (codeHash: string): string => `invitation:${codeHash}`;
