import type { Ports } from '../../ports.ts';

/** The name of each of these subjects, each looked up once; its id where it is not known. */
export const subjectNames = async (
  { register }: Pick<Ports, 'register'>,
  subjectIds: readonly string[],
): Promise<(subjectId: string) => string> => {
  const found = await Promise.all(
    [...new Set(subjectIds)].map((subjectId) => register.get('subject', subjectId)),
  );
  const names = new Map(found.flatMap((one) => (one ? [[one.id, one.name]] : [])));
  return (subjectId) => names.get(subjectId) ?? subjectId;
};
