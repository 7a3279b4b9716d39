import type { Ports } from '../../ports.ts';

/** The name of each of these subjects, each looked up once; its id where it is not known. */
export const subjectNames = async (
  { register }: Pick<Ports, 'register'>,
  subjectIds: readonly string[],
): Promise<(subjectId: string) => string> => {
  const subjects = await register.find('subject', subjectIds);
  return (subjectId) => subjects.get(subjectId)?.name ?? subjectId;
};
