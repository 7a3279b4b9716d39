import * as z from 'zod';
import { type Application, applicationId, type Content, Purpose } from '#domain/filing/application.ts';
import { hasEnded } from '#domain/filing/application-lifecycle.ts';
import type { CreditNote } from '#domain/filing/credit-note.ts';
import { tidied } from '#domain/filing/field-kinds.ts';
import { type Filing, filingId } from '#domain/filing/filing.ts';
import { ChosenDocuments, FilingForm } from '#domain/filing/form.ts';
import type { Mode } from '#domain/filing/mode.ts';
import { particularsOf, TypedParticulars } from '#domain/filing/particulars.ts';
import type { Subject } from '#domain/filing/subject.ts';
import { isInForceOn } from '#domain/shared/validity.ts';
import type { Moment } from '../../casework/writing.ts';
import { creditNoteFor } from '../../credit/effects/credit-note.ts';
import { notFound, type Refused } from '../../edge/problem.ts';
import type { TablePorts } from '../../ports.ts';
import { inForce } from '../../zone/in-force.ts';
import { documentsMissing } from '../documents/documents-missing.ts';
import { objectionToPurpose, underWay } from './not-appliable.ts';

/** Everything that an application is written from. */
export type Applying = {
  /** Of the application that is begun or taken up. */
  readonly id: string;
  readonly purpose: Purpose;
  readonly content: Content;
  readonly mode: Mode;
  readonly subject: Subject;
  /** The entry there is, whether or not it still holds. */
  readonly filing: Filing | undefined;
  /** The application as it stands, where one is a draft or needs correction. */
  readonly before: Application | undefined;
  readonly person: string;
  readonly moment: Moment;
  /** What credit says today. */
  readonly credit: CreditNote | undefined;
};

/** What a subject sends: the form, and whatever else differs from what is known. */
export const Wished = z.object({
  form: FilingForm,
  documents: ChosenDocuments.optional(),
  particulars: TypedParticulars.optional(),
  purpose: Purpose.optional(),
});
export type Wished = z.output<typeof Wished>;

type Found = Pick<Applying, 'mode' | 'subject' | 'filing' | 'before' | 'moment'>;

const applicationsFor = async ({ register }: TablePorts, subjectId: string, mode: string) =>
  (await register.ownedBy('application', subjectId)).filter((one) => one.mode === mode);

const isCorrected = (before: Application | undefined): boolean => before?.status === 'needs-correction';

/** An application that is to be corrected stays what it is; anything else is what it is said to be. */
const purposeOf = (wished: Wished, { filing, before, moment }: Found): Purpose => {
  if (before && isCorrected(before)) return before.purpose;
  const holds = filing !== undefined && isInForceOn(moment.today)(filing);
  return wished.purpose ?? before?.purpose ?? (holds ? 'change' : 'first');
};

/** What is not said is taken from the application, then from the entry, then from the register: nothing is asked twice. */
const contentOf = (wished: Wished, { mode, filing, before, subject }: Found): Content => ({
  form: tidied(mode.fields, wished.form),
  documents: wished.documents ?? before?.documents ?? filing?.documents ?? {},
  particulars: wished.particulars ?? before?.particulars ?? particularsOf(subject),
});

/** An application that is to be corrected is judged by the version of the mode under which it was made. */
const modeFor = ({ zone }: TablePorts, modeId: string, before: Application | undefined, { today }: Moment) =>
  before && isCorrected(before)
    ? zone.version('mode', modeId, before.modeVersion)
    : inForce(zone, 'mode', modeId, today);

const changeable: readonly Application['status'][] = ['draft', 'needs-correction'];

type Path = { readonly subjectId: string; readonly mode: string };

const find = async (ports: TablePorts, { subjectId, mode: modeId }: Path, moment: Moment) => {
  const [subject, filing, applications, credit] = await Promise.all([
    ports.register.get('subject', subjectId),
    ports.register.get('filing', filingId(subjectId, modeId)),
    applicationsFor(ports, subjectId, modeId),
    creditNoteFor(ports, subjectId, moment.today),
  ]);
  const latest = applications.at(-1);
  const before = latest && !hasEnded(latest.status) ? latest : undefined;
  const mode = await modeFor(ports, modeId, before, moment);
  const id = before?.id ?? applicationId(filingId(subjectId, modeId), applications.length + 1);
  return { id, subject, filing, before, mode, credit };
};

/** Reads what an application is written from; or says why it cannot be made now. */
export const applying = async (
  ports: TablePorts,
  path: Path,
  wished: Wished,
  person: string,
  moment: Moment,
): Promise<Applying | Refused> => {
  const { id, subject, filing, before, mode, credit } = await find(ports, path, moment);
  if (!mode || !subject) return notFound('该业务模式', 'business mode');
  if (before && !changeable.includes(before.status)) return underWay(before);
  const found: Found = { mode, subject, filing, before, moment };
  const purpose = purposeOf(wished, found);
  const content = contentOf(wished, found);
  const objection =
    (isCorrected(before) ? undefined : objectionToPurpose(purpose, mode, filing, moment.today)) ??
    (await documentsMissing(ports, subject.id, content.documents));
  return objection ?? { ...found, id, purpose, content, person, credit };
};
