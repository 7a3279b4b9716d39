import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer, Sent } from '../api/schema.ts';

export type Project = Answer<'getProject'>['project'];
export type ProjectSeen = Answer<'getProject'>;
export type ProjectFileOf = Answer<'getProjectCase'>;
export type Plan = Sent<'writeProject'>;
export type Terms = NonNullable<Project['drafted']>;

/** What is read anew when something happens to a project. */
export const refreshes = ['project', 'projects', 'progress', 'my-tasks', 'sign-off', 'file', 'tasks'];

export const useProjects = (subjectId: string) =>
  useQuery({
    queryKey: ['projects', subjectId],
    queryFn: () =>
      answerOf(api.GET('/api/applicant/subsidy/{subjectId}/projects', { params: { path: { subjectId } } })),
  });

export const useProject = (subjectId: string, projectId: string) =>
  useQuery({
    queryKey: ['project', projectId],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/subsidy/{subjectId}/projects/{projectId}', {
          params: { path: { subjectId, projectId } },
        }),
      ),
    refetchInterval: 20_000,
  });

export const useProjectFile = (projectId: string) =>
  useQuery({
    queryKey: ['file', 'project', projectId],
    queryFn: () =>
      answerOf(api.GET('/api/officer/projects/{projectId}', { params: { path: { projectId } } })),
    refetchInterval: 20_000,
  });

/** All projects, for the zone's own people. */
export const useAllProjects = () =>
  useQuery({
    queryKey: ['projects', 'all'],
    queryFn: () => answerOf(api.GET('/api/officer/projects', { params: { query: {} } })),
  });
