import { type Application, Content } from '#domain/filing/application.ts';
import { moveApplication } from '#domain/filing/application-lifecycle.ts';
import { type Filing, filingId, filingNumber } from '#domain/filing/filing.ts';
import { moveFiling } from '#domain/filing/lifecycle.ts';
import type { Mode } from '#domain/filing/mode.ts';
import { asAccepted, particularsOf } from '#domain/filing/particulars.ts';
import type { Subject } from '#domain/filing/subject.ts';
import { termOf } from '#domain/filing/term.ts';
import { verifiedBy, withVerified } from '#domain/filing/verified.ts';
import { linksAfter } from '../../affiliates/links.ts';
import { changed, happened, type Moment } from '../../casework/writing.ts';
import { SequenceTaken } from '../../errors.ts';
import type { Change, Ports, TablePorts } from '../../ports.ts';
import { certificateName } from '../register/certificate.ts';
import { drawn } from '../register/draw-inspection.ts';

/** The division code of the zone's seat, in every filing number (满洲里 150781). */
const division = '150781';

/** `application` as it shall stand but for its acceptance; `before` as it was read, if it was there. */
export type Acceptance = {
  readonly application: Application;
  readonly before: Application | undefined;
  readonly filing: Filing | undefined;
  readonly subject: Subject;
  readonly mode: Mode;
  readonly moment: Moment;
  readonly by: string;
};

type Numbered = { readonly number: string; readonly sequence?: NonNullable<Change['sequence']> };

/** An entry keeps its number through changes and renewals; one that is made anew takes the next. */
const numberFor = async (
  { register }: Pick<Ports, 'register'>,
  { application: { purpose }, filing, mode, moment }: Acceptance,
): Promise<Numbered> => {
  if (filing && purpose !== 'first') return { number: filing.number };
  const year = moment.today.slice(0, 4);
  const name = `filing-${mode.id}-${year}`;
  const value = (await register.lastOf(name)) + 1;
  return { number: filingNumber(division, mode.id, year, value), sequence: { name, value } };
};

const entryOf = (acceptance: Acceptance, number: string): Filing => {
  const { application, filing, mode, moment } = acceptance;
  const entry = {
    ...Content.parse(application),
    modeVersion: application.modeVersion,
    applicationId: application.id,
    number,
    ...termOf(application.purpose, mode, filing, moment.today),
    reminded: application.purpose === 'change' ? (filing?.reminded ?? []) : [],
  };
  if (filing)
    return changed(filing, moment, {
      ...entry,
      status: moveFiling(filing.status, 'enter'),
      edition: filing.edition + 1,
      enteredOn: application.purpose === 'first' ? moment.today : filing.enteredOn,
      ...(application.purpose === 'first' ? { inspection: undefined, suspension: undefined } : {}),
    });
  return {
    ...entry,
    kind: 'filing',
    id: filingId(application.subjectId, application.mode),
    version: 1,
    openedAt: moment.now,
    changedAt: moment.now,
    subjectId: application.subjectId,
    mode: application.mode,
    status: 'in-force',
    edition: 1,
    enteredOn: moment.today,
  };
};

/** The subject with what was accepted of it and who has checked what; nothing where nothing is new. */
const subjectAfter = ({ application, subject, mode, moment }: Acceptance): Subject[] => {
  const fresh = verifiedBy(mode, application, {
    applicationId: application.id,
    agreed: application.agreed,
    on: moment.today,
  });
  const isNew =
    fresh.length > 0 || JSON.stringify(particularsOf(subject)) !== JSON.stringify(application.particulars);
  if (!isNew) return [];
  const verified = withVerified(subject.verified ?? [], fresh);
  return [changed(subject, moment, { ...asAccepted(subject, application.particulars), verified })];
};

const eventNames = { first: 'FilingEntered', change: 'FilingChanged', renewal: 'FilingRenewed' } as const;

const acceptanceOf = async (
  ports: TablePorts,
  acceptance: Acceptance,
  also: Partial<Change>,
): Promise<Change> => {
  const { application, before, moment, by, filing } = acceptance;
  const { number, sequence } = await numberFor(ports, acceptance);
  const accepted: Application = {
    ...application,
    status: moveApplication(application.status, 'accept'),
    findings: [],
    number,
  };
  const { entry, change } = drawn(ports, acceptance, entryOf(acceptance, number));
  const data = { number, edition: entry.edition };
  const subjects = subjectAfter(acceptance);
  return {
    ...also,
    cases: [accepted, entry, ...subjects],
    ...(subjects[0] ? { links: linksAfter(subjects[0], acceptance.subject) } : {}),
    opens: [...(also.opens ?? []), ...(change.opens ?? [])],
    ...(sequence
      ? {
          sequence,
          names: [{ name: certificateName(number), ref: { kind: 'filing' as const, id: entry.id } }],
        }
      : {}),
    events: [
      happened('ApplicationAccepted', moment, by, accepted, { ...(before ? { before } : {}), data }),
      happened(eventNames[application.purpose], moment, by, entry, {
        ...(filing ? { before: filing } : {}),
        data,
      }),
      ...(change.events ?? []),
    ],
  };
};

/** Enters what was accepted: application, entry, number and what is verified in one transaction; the number again where somebody was faster. */
export const enterFiling = async (
  ports: TablePorts,
  acceptance: Acceptance,
  also: Partial<Change> = {},
): Promise<void> => {
  for (;;) {
    try {
      return await ports.register.commit(await acceptanceOf(ports, acceptance, also));
    } catch (error) {
      if (!(error instanceof SequenceTaken)) throw error;
    }
  }
};
