import { objectionsToPerson } from '#domain/filing/natural-person.ts';
import { Subject } from '#domain/filing/subject.ts';
import { checkCreditCode } from '#domain/shared/credit-code.ts';
import { maskResidentId } from '#domain/shared/resident-id.ts';
import { linksAfter } from '../../affiliates/links.ts';
import { rememberName } from '../../casework/people.ts';
import { happened, type Moment, momentOf } from '../../casework/writing.ts';
import { residentName } from '../../directory/secret-names.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Change, Ports } from '../../ports.ts';
import { type OrganisationRegistration, type PersonRegistration, Registration } from './registration.ts';

/** Says no more than that somebody was here before: not who, and of a person not even which number. */
const taken = (where: { readonly at: string; readonly found?: string }) =>
  refused(409, {
    code: 'SUBJECT-REGISTERED',
    ...where,
    reason: { zh: '该主体已经注册。', en: 'This is registered already.' },
    next: {
      zh: '请联系其管理员邀请您加入；如被他人冒用，请联系综试区服务窗口。',
      en: 'Ask its administrator to invite you; if somebody else took its name, ask the zone’s service desk.',
    },
  });

type Drafted = { readonly subject: Subject; readonly beside: Pick<Change, 'names' | 'identity'> };

const first = (id: string, person: string, { now }: Moment) => ({
  kind: 'subject' as const,
  id,
  version: 1,
  status: 'registered' as const,
  openedAt: now,
  changedAt: now,
  registeredBy: person,
});

/** The code is the id. What a check only wonders about stays with the subject, for the officers. */
const organisation = (body: OrganisationRegistration, person: string, moment: Moment): Drafted => {
  const checked = checkCreditCode(body.creditCode);
  const concerns = checked.ok ? [...checked.concerns] : [];
  const head = { ...first(body.creditCode, person, moment), ...(concerns.length > 0 ? { concerns } : {}) };
  return {
    subject:
      body.type === 'institution' ? { ...head, ...body } : { ...head, ...body, type: 'enterprise' as const },
    beside: {},
  };
};

/** The id says nothing; the number lies beside the case, and its hash keeps it to one subject. */
const naturalPerson = (body: PersonRegistration, id: string, person: string, moment: Moment): Drafted => {
  const { residentId, ...known } = body;
  return {
    subject: { ...first(id, person, moment), ...known, maskedId: maskResidentId(residentId) },
    beside: {
      identity: { subjectId: id, residentId },
      names: [{ name: residentName(residentId), ref: { kind: 'subject', id } }],
    },
  };
};

const placeOf = (body: Registration) =>
  'residentId' in body ? { at: 'residentId' } : { at: 'creditCode', found: body.creditCode };

const registeredAs = async ({ register }: Ports, body: Registration): Promise<Subject | undefined> => {
  if (!('residentId' in body)) return register.get('subject', body.creditCode);
  const ref = await register.named(residentName(body.residentId));
  return ref && (await register.get('subject', ref.id));
};

/** Whoever registers a subject first becomes its administrator. Repeating it is no error for its members. */
export const registerSubject = route(
  {
    id: 'registerSubject',
    method: 'POST',
    path: '/api/applicant/subjects',
    who: 'signed-in',
    summary: { zh: '主体登记', en: 'Register a subject' },
    body: Registration,
    answer: Subject,
    status: 201,
  },
  async (ports, { body, actor }) => {
    const moment = momentOf(ports);
    const objections = 'residentId' in body ? objectionsToPerson(body.residentId, moment.today) : [];
    if (objections.length > 0) return new Refused(422, objections);
    const existing = await registeredAs(ports, body);
    if (existing)
      return actor.memberships.some(({ subjectId }) => subjectId === existing.id)
        ? existing
        : taken(placeOf(body));
    const { subject, beside } =
      'residentId' in body
        ? naturalPerson(body, ports.ids.next(), actor.person, moment)
        : organisation(body, actor.person, moment);
    await rememberName(ports, actor);
    await ports.register.commit({
      cases: [subject],
      ...beside,
      links: linksAfter(subject),
      events: [happened('SubjectRegistered', moment, actor.person, subject)],
      joins: {
        person: actor.person,
        membership: {
          subjectId: subject.id,
          role: 'administrator',
          since: moment.now,
          givenBy: actor.person,
          displayName: actor.name,
        },
      },
    });
    return subject;
  },
);
