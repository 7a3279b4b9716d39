import * as z from 'zod';
import { Instant } from '../casework/case.ts';
import { Department } from '../casework/role.ts';

export const documentLimit = {
  code: 'DOCUMENT-TOO-LARGE',
  megabytes: 20,
  next: { zh: '请压缩或拆分后上传。', en: 'Compress it, or split it.' },
} as const;

export const DocumentStatus = z.enum(['awaiting-upload', 'kept']);

/** A document of a subject: uploaded once, used in every filing that asks for it. Its bytes never change once kept. */
export const SubjectDocument = z.object({
  subjectId: z.string(),
  id: z.uuid(),
  /** What it is, as modes ask for it: licence, customs-receipt, … */
  kind: z.string().regex(/^[a-z][a-z0-9-]*$/),
  fileName: z.string(),
  bytes: z.int().positive(),
  contentType: z.string(),
  objectKey: z.string(),
  status: DocumentStatus,
  sha256: z.string().optional(),
  addedAt: Instant,
  addedBy: z.string(),
  /** Absent where the subject brought it itself: what a department brings is shown with the case it belongs to. */
  broughtBy: Department.optional(),
});
export type SubjectDocument = z.infer<typeof SubjectDocument>;

/** What the subject brought itself, and may use again. */
export const isOwn = ({ broughtBy }: Pick<SubjectDocument, 'broughtBy'>): boolean => broughtBy === undefined;
