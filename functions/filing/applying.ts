import type { Application, Content, Purpose } from '#domain/filing/application.ts';
import { applicationId } from '#domain/filing/application.ts';
import { hasEnded } from '#domain/filing/application-lifecycle.ts';
import { tidied } from '#domain/filing/field-kinds.ts';
import { type Filing, filingId } from '#domain/filing/filing.ts';
import type { FilingForm } from '#domain/filing/form.ts';
import type { Mode } from '#domain/filing/mode.ts';
import { particularsOf } from '#domain/filing/particulars.ts';
import type { Subject } from '#domain/filing/subject.ts';
import { renewableFrom } from '#domain/filing/term.ts';
import { isInForceOn } from '#domain/shared/validity.ts';
import type { Moment } from '../casework/writing.ts';
import { notFound, type Refused, refused } from '../edge/problem.ts';
import type { Ports } from '../ports.ts';
import { inForce } from '../zone/in-force.ts';
import { documentsMissing } from './documents-missing.ts';

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
};

export type Wished = {
  readonly form: FilingForm;
  readonly documents?: Content['documents'] | undefined;
  readonly particulars?: Content['particulars'] | undefined;
  readonly purpose?: Purpose | undefined;
};

const underWay = ({ status }: Application) =>
  refused(409, {
    code: 'APPLICATION-UNDER-WAY',
    found: status,
    reason: { zh: '该模式的备案申请正在办理。', en: 'An application for this mode is under way.' },
    next: {
      zh: '请在“我的备案”中查看进度；如需修改，请先撤回。',
      en: 'See how it stands under “My filings”; withdraw it first to change it.',
    },
  });

const suspended = () =>
  refused(409, {
    code: 'FILING-SUSPENDED',
    reason: { zh: '该模式的备案已被中止。', en: 'The filing for this mode is suspended.' },
    next: {
      zh: '请先按中止理由整改，由主管部门恢复后再申请。',
      en: 'Mend what it was suspended for; once it is restored, apply again.',
    },
  });

const alreadyFiled = ({ number }: Filing) =>
  refused(409, {
    code: 'FILING-IN-FORCE',
    found: number,
    reason: { zh: '该模式已经备案。', en: 'A filing for this mode is in force.' },
    next: { zh: '如有变化，请申请变更。', en: 'Apply for its change where something has changed.' },
  });

const nothingInForce = (purpose: Purpose) =>
  refused(409, {
    code: 'FILING-NOT-IN-FORCE',
    found: purpose,
    reason: {
      zh: '没有可以变更或延续的有效备案。',
      en: 'There is no filing in force to change or to renew.',
    },
    next: { zh: '请重新申请备案。', en: 'Apply for a filing.' },
  });

const tooEarly = (mode: Mode, filing: Filing) =>
  refused(409, {
    code: 'RENEWAL-TOO-EARLY',
    found: filing.validTo,
    expected: {
      zh: `${renewableFrom(mode, filing)} 起`,
      en: `from ${renewableFrom(mode, filing)} on`,
    },
    reason: {
      zh: `备案有效期至 ${filing.validTo}，尚不能延续。`,
      en: `The filing holds until ${filing.validTo}; it cannot be renewed yet.`,
    },
    next: { zh: '届时系统会提醒您。', en: 'You will be reminded in time.' },
  });

type Found = Pick<Applying, 'mode' | 'filing' | 'moment'>;

/** Which purposes are open as things stand, or why this one is not. */
const objectionToPurpose = (
  purpose: Purpose,
  { mode, filing, moment: { today } }: Found,
): Refused | undefined => {
  if (filing?.status === 'suspended') return suspended();
  const holds = filing !== undefined && isInForceOn(today)(filing);
  if (purpose === 'first') return holds ? alreadyFiled(filing) : undefined;
  if (!holds) return nothingInForce(purpose);
  return purpose === 'renewal' && today < renewableFrom(mode, filing) ? tooEarly(mode, filing) : undefined;
};

const applicationsFor = async ({ register }: Ports, subjectId: string, mode: string) =>
  (await register.ownedBy('application', subjectId)).filter((one) => one.mode === mode);

/** What is not said is taken from the application, then from the entry, then from the register: nothing is asked twice. */
const contentOf = (
  wished: Wished,
  { mode, filing }: Found,
  before: Application | undefined,
  subject: Subject,
) => {
  const known = before ?? filing;
  return {
    form: tidied(mode.fields, wished.form),
    documents: wished.documents ?? known?.documents ?? {},
    particulars: wished.particulars ?? before?.particulars ?? particularsOf(subject),
  };
};

/** Reads what an application is written from; or says why it cannot be made now. */
export const applying = async (
  ports: Ports,
  { subjectId, mode: modeId }: { readonly subjectId: string; readonly mode: string },
  wished: Wished,
  person: string,
  moment: Moment,
): Promise<Applying | Refused> => {
  const id = filingId(subjectId, modeId);
  const [current, subject, filing, applications] = await Promise.all([
    inForce(ports.zone, 'mode', modeId, moment.today),
    ports.register.get('subject', subjectId),
    ports.register.get('filing', id),
    applicationsFor(ports, subjectId, modeId),
  ]);
  const latest = applications.at(-1);
  const before = latest && !hasEnded(latest.status) ? latest : undefined;
  const mode =
    before?.status === 'needs-correction'
      ? await ports.zone.version('mode', modeId, before.modeVersion)
      : current;
  if (!mode || !subject) return notFound('该业务模式', 'business mode');
  if (before && !['draft', 'needs-correction'].includes(before.status)) return underWay(before);
  const found = { mode, filing, moment };
  const holds = filing !== undefined && isInForceOn(moment.today)(filing);
  const purpose =
    before?.status === 'needs-correction'
      ? before.purpose
      : (wished.purpose ?? before?.purpose ?? (holds ? 'change' : 'first'));
  const content = contentOf(wished, found, before, subject);
  const objection =
    (before?.status === 'needs-correction' ? undefined : objectionToPurpose(purpose, found)) ??
    (await documentsMissing(ports, subjectId, content.documents));
  if (objection) return objection;
  return {
    ...found,
    id: before?.id ?? applicationId(id, applications.length + 1),
    purpose,
    content,
    subject,
    before,
    person,
  };
};
