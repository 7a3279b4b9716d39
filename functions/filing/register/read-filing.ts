import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';

/** An entry of the register with the mode it is for and the subject it is of. */
export const readFiling = async ({ register, zone }: Pick<Ports, 'register' | 'zone'>, id: string) => {
  const filing = await register.get('filing', id);
  if (!filing) throw new NoSuchCase(`There is no filing ${id}.`);
  const [mode, subject] = await Promise.all([
    zone.version('mode', filing.mode, filing.modeVersion),
    register.get('subject', filing.subjectId),
  ]);
  if (!mode || !subject) throw new NoSuchCase(`The filing ${id} lacks its mode or its subject.`);
  return { filing, mode, subject };
};
