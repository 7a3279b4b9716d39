import { answerOf, api } from '../api/client.ts';
import type { PapersOf } from './project-papers.tsx';
import type { ProjectFileOf, ProjectSeen } from './use-projects.ts';

/** The papers of a project, as its subject sees them. */
export const papersForSubject = ({ project: { subjectId, id }, documents }: ProjectSeen): PapersOf => ({
  documents,
  see: (documentId) =>
    answerOf(
      api.GET('/api/applicant/subsidy/{subjectId}/projects/{projectId}/papers/{documentId}', {
        params: { path: { subjectId, projectId: id, documentId } },
      }),
    ),
});

/** The same, for whoever is asked about the project. */
export const papersForOfficers = ({ project: { id }, documents }: ProjectFileOf): PapersOf => ({
  documents,
  see: (documentId) =>
    answerOf(
      api.GET('/api/officer/projects/{projectId}/papers/{documentId}', {
        params: { path: { projectId: id, documentId } },
      }),
    ),
});
