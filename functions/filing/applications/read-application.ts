import type { Application } from '#domain/filing/application.ts';
import { type Filing, filingId } from '#domain/filing/filing.ts';
import type { Mode } from '#domain/filing/mode.ts';
import type { Subject } from '#domain/filing/subject.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';

/** An application with the mode it was made under, whose it is, and the filing that holds meanwhile. */
export type ApplicationFile = {
  readonly application: Application;
  readonly mode: Mode;
  readonly subject: Subject;
  readonly filing: Filing | undefined;
};

export const readApplication = async (
  { register, zone }: Pick<Ports, 'register' | 'zone'>,
  id: string,
): Promise<ApplicationFile> => {
  const application = await register.get('application', id);
  if (!application) throw new NoSuchCase(`There is no application ${id}.`);
  const [mode, subject, filing] = await Promise.all([
    zone.version('mode', application.mode, application.modeVersion),
    register.get('subject', application.subjectId),
    register.get('filing', filingId(application.subjectId, application.mode)),
  ]);
  if (!mode || !subject) throw new NoSuchCase(`The application ${id} lacks its mode or its subject.`);
  return { application, mode, subject, filing };
};
