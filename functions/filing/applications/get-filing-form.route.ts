import * as z from 'zod';
import { type Application, Content } from '#domain/filing/application.ts';
import { hasEnded } from '#domain/filing/application-lifecycle.ts';
import { isOwn, SubjectDocument } from '#domain/filing/document.ts';
import { Filing, filingId } from '#domain/filing/filing.ts';
import { Mode } from '#domain/filing/mode.ts';
import { particularsOf } from '#domain/filing/particulars.ts';
import { VerifiedFact } from '#domain/filing/verified-fact.ts';
import { Day } from '#domain/shared/day.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { inForce } from '../../zone/in-force.ts';
import { asApplicantSees, SeenApplication } from './application-seen.ts';

/** Where a value is known from: the entry for another mode, and the day on which that was entered. */
const Source = z.object({ number: z.string(), mode: z.string(), on: Day });
type Source = z.infer<typeof Source>;

type Known = { readonly value: string; readonly source: Source };

const newestFirst = (a: Filing, b: Filing) => b.changedAt.localeCompare(a.changedAt);

/** What the subject has filled in elsewhere, from the entry that was changed last. */
const knownElsewhere = (
  names: readonly string[],
  filings: readonly Filing[],
  of: (filing: Filing) => Readonly<Record<string, string>>,
): Record<string, Known> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const filing = filings.find((one) => of(one)[name] !== undefined);
      const value = filing && of(filing)[name];
      return filing && value !== undefined
        ? [[name, { value, source: { number: filing.number, mode: filing.mode, on: filing.enteredOn } }]]
        : [];
    }),
  );

type Elsewhere = { readonly form: Record<string, Known>; readonly documents: Record<string, Known> };

const knownOf = (mode: Mode, others: readonly Filing[]): Elsewhere => ({
  form: knownElsewhere(
    mode.fields.map(({ id }) => id),
    others,
    ({ form }) => form,
  ),
  documents: knownElsewhere(
    mode.documents.map(({ id }) => id),
    others,
    ({ documents }) => documents,
  ),
});

const valuesOf = (known: Record<string, Known>): Record<string, string> =>
  Object.fromEntries(Object.entries(known).map(([name, { value }]) => [name, value]));

/** Where the values come from that are not the entry's own; a draft that kept one has not made it its own. */
const sourcesOf = (
  { form, documents }: Elsewhere,
  filing: Content | undefined,
  draft: Application | undefined,
): Record<string, Source> => {
  if (draft && draft.status !== 'draft') return {};
  const taken = (part: 'form' | 'documents', { value }: Known, id: string) =>
    filing?.[part][id] === undefined && (draft?.[part][id] ?? value) === value;
  return Object.fromEntries([
    ...Object.entries(form).flatMap(([id, known]) => (taken('form', known, id) ? [[id, known.source]] : [])),
    ...Object.entries(documents).flatMap(([id, known]) =>
      taken('documents', known, id) ? [[`document:${id}`, known.source]] : [],
    ),
  ]);
};

/** What has been submitted is corrected under the version of the mode under which it was made. */
const modeOf = async ({ zone }: Pick<Ports, 'zone'>, current: Mode | undefined, before?: Application) =>
  before && before.status !== 'draft' ? zone.version('mode', before.mode, before.modeVersion) : current;

/** The form of a mode with all that is known already, and where each value comes from: nothing is asked twice. */
export const getFilingForm = route(
  {
    id: 'getFilingForm',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}/filings/{mode}/form',
    who: 'member',
    summary: { zh: '备案表单（已知信息预填）', en: 'The form of a mode, with what is known already' },
    params: z.object({ subjectId: z.string(), mode: z.string() }),
    answer: z.object({
      mode: Mode,
      filing: Filing.optional(),
      /** A draft, or an application that is to be corrected. */
      application: SeenApplication.optional(),
      content: Content,
      sources: z.record(z.string(), Source),
      verified: z.array(VerifiedFact),
      documents: z.array(SubjectDocument),
    }),
  },
  async (ports, { params }) => {
    const { register, zone } = ports;
    const [current, subject, filings, applications, documents] = await Promise.all([
      inForce(zone, 'mode', params.mode, momentOf(ports).today),
      register.get('subject', params.subjectId),
      register.ownedBy('filing', params.subjectId),
      register.ownedBy('application', params.subjectId),
      register.documentsOf(params.subjectId),
    ]);
    const filing = filings.find(({ id }) => id === filingId(params.subjectId, params.mode));
    const application = applications.findLast((one) => one.mode === params.mode && !hasEnded(one.status));
    const mode = await modeOf(ports, current, application);
    if (!mode || !subject) return notFound('该业务模式', 'business mode');
    const here = application ?? filing;
    const known = knownOf(mode, filings.filter(({ id }) => id !== filing?.id).toSorted(newestFirst));
    return {
      mode,
      ...(filing ? { filing } : {}),
      ...(application ? { application: asApplicantSees(application) } : {}),
      content: {
        form: { ...valuesOf(known.form), ...here?.form },
        documents: { ...valuesOf(known.documents), ...here?.documents },
        particulars: application?.particulars ?? particularsOf(subject),
      },
      sources: sourcesOf(known, filing, application),
      verified: subject.verified ?? [],
      documents: documents.filter((one) => one.status === 'kept' && isOwn(one)),
    };
  },
);
