import * as z from 'zod';
import { SubjectDocument } from '#domain/filing/document.ts';
import { documentsOf, type Project } from '#domain/subsidy/projects/project.ts';
import { notFound } from '../../edge/problem.ts';
import { shownDocument } from '../../filing/documents/shown-document.ts';
import type { Ports } from '../../ports.ts';

/** A document as it is listed with a project. */
export const ProjectDocument = SubjectDocument.pick({ id: true, fileName: true, bytes: true, addedAt: true });

/** The documents that are brought with a project, for as many as may be shown it. */
export const documentsWith = async (
  { register }: Pick<Ports, 'register'>,
  project: Project,
): Promise<readonly SubjectDocument[]> => {
  const brought = new Set(documentsOf(project));
  if (brought.size === 0) return [];
  const all = await register.documentsOf(project.subjectId);
  return all.filter(({ id, status }) => status === 'kept' && brought.has(id));
};

export const PaperShown = z.object({ url: z.string(), fileName: z.string(), contentType: z.string() });

/** One of them to be looked at; others of the subject are not there for whoever asks about the project. */
export const shownWith = async (
  ports: Pick<Ports, 'register' | 'evidence'>,
  project: Project,
  documentId: string,
) => {
  const document = (await documentsWith(ports, project)).find(({ id }) => id === documentId);
  return document ? shownDocument(ports.evidence, document) : notFound('该材料', 'document');
};
