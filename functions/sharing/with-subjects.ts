import type { Filing } from '#domain/filing/filing.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { Ports } from '../ports.ts';

/** Filings with whose they are; one whose subject is gone is a fault of ours and left out nowhere. */
export const withSubjects = async (
  { register }: Pick<Ports, 'register'>,
  filings: readonly Filing[],
): Promise<{ filing: Filing; subject: Subject }[]> =>
  Promise.all(
    filings.map(async (filing) => {
      const subject = await register.get('subject', filing.subjectId);
      if (!subject) throw new Error(`The filing ${filing.id} is of nobody.`);
      return { filing, subject };
    }),
  );
