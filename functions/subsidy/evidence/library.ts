import { isOwn } from '#domain/filing/document.ts';
import { libraryOf } from '#domain/subsidy/claims/paper.ts';
import type { Ports } from '../../ports.ts';
import { papersOf } from './papers-of.ts';

/** Every paper that the subject has brought, with its claims and with its filings. */
export const readLibrary = async ({ register }: Pick<Ports, 'register'>, subjectId: string) => {
  const [claims, documents] = await Promise.all([
    register.ownedBy('claim', subjectId),
    register.documentsOf(subjectId),
  ]);
  const kept = documents.filter((one) => one.status === 'kept' && isOwn(one));
  return libraryOf(await papersOf({ register }, claims), kept);
};
