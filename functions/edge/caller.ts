import type { Actor } from '#domain/casework/role.ts';
import type { Ports } from '../ports.ts';
import { isOfSubject } from './permission.ts';
import type { Route } from './route.ts';

/** Whom the token names, and the subject that the path names. */
export type Caller = {
  readonly person: string;
  readonly name: string;
  readonly subjectId: string | undefined;
};

/** The caller as a route needs to know them: who acts for a subject by their place in it, everybody else whole. */
export const actorFor = (
  { who }: Pick<Route, 'who'>,
  { directory }: Pick<Ports, 'directory'>,
  { person, name, subjectId = '' }: Caller,
): Promise<Actor> =>
  isOfSubject(who) ? directory.member(person, name, subjectId) : directory.actor(person, name);
