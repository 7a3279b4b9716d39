import type { Accounts } from '#domain/filing/account.ts';
import type { Subject } from '#domain/filing/subject.ts';
import { changed, type Moment } from '../../casework/writing.ts';
import { notFound, type Refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';

export const ownSubject = async (
  { register }: Pick<Ports, 'register'>,
  { subjectId }: { readonly subjectId: string },
): Promise<Subject | Refused> => (await register.get('subject', subjectId)) ?? notFound('该主体', 'subject');

/** The subject with its accounts as they shall stand. */
export const withAccounts = (
  subject: Subject,
  moment: Moment,
  { account, earlierAccounts = [] }: Accounts,
): Subject => changed(subject, moment, { account, earlierAccounts: [...earlierAccounts] });
