import type { Subject } from '#domain/filing/subject.ts';
import { notFound, type Refused } from '../edge/problem.ts';
import type { Ports } from '../ports.ts';

export const ownSubject = async (
  { register }: Pick<Ports, 'register'>,
  { subjectId }: { readonly subjectId: string },
): Promise<Subject | Refused> => (await register.get('subject', subjectId)) ?? notFound('该主体', 'subject');
