import { sha256Of } from '../../files/sha256-of.ts';

type Part = string | undefined;

/**
 * The id of an entry is made of what it states, so that the same statement is one entry however often it is sent: by a
 * form, in a file, or by another system.
 */
export const entryId = (kind: 'grade' | 'event' | 'ban', ...stated: readonly Part[]): string =>
  `${kind}-${sha256Of(JSON.stringify(stated)).slice(0, 20)}`;

type Grade = {
  readonly scheme: string;
  readonly from: string;
  readonly document: string;
  readonly corrects?: Part;
};
type Happening = {
  readonly kind: string;
  readonly on: string;
  readonly document: string;
  readonly corrects?: Part;
};
type Ban = Omit<Happening, 'on'> & { readonly from: string };

export const gradeId = (subjectId: string, { scheme, from, document, corrects }: Grade): string =>
  entryId('grade', subjectId, scheme, from, document, corrects);

export const eventId = (subjectId: string, { kind, on, document, corrects }: Happening): string =>
  entryId('event', subjectId, kind, on, document, corrects);

export const banId = (subjectId: string, { kind, from, document, corrects }: Ban): string =>
  entryId('ban', subjectId, kind, from, document, corrects);
