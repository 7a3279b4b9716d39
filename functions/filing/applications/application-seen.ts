import { Application } from '#domain/filing/application.ts';

/** An application as its subject sees it: a score of risk says where officers look, and is theirs alone. */
export const SeenApplication = Application.omit({ risk: true }).meta({ id: 'SeenApplication' });

export const asApplicantSees = ({ risk: _, ...seen }: Application): Omit<Application, 'risk'> => seen;
