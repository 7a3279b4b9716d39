import type { Ports } from '../ports.ts';

/** The name of each of these subjects, each looked up once; its credit code where it is not known. */
export const subjectNames = async (
  { register }: Pick<Ports, 'register'>,
  creditCodes: readonly string[],
): Promise<(subjectId: string) => string> => {
  const found = await Promise.all(
    [...new Set(creditCodes)].map((subjectId) => register.get('subject', subjectId)),
  );
  const names = new Map(found.flatMap((one) => (one ? [[one.subjectId, one.name]] : [])));
  return (subjectId) => names.get(subjectId) ?? subjectId;
};
