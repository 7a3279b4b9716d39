import * as z from 'zod';
import { Subject } from '#domain/filing/subject.ts';
import { asField } from '#domain/shared/checked.ts';
import { checkCreditCode } from '#domain/shared/credit-code.ts';
import { checkPhone } from '#domain/shared/phone.ts';
import { checkText } from '#domain/shared/text.ts';
import { linksAfter } from '../affiliates/links.ts';
import { happened, momentOf } from '../casework/writing.ts';
import { refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';

const Body = z.object({
  type: z.literal('enterprise').default('enterprise'),
  creditCode: asField(checkCreditCode),
  name: asField(checkText(120)),
  legalRepresentative: asField(checkText(60)),
  address: asField(checkText(200)),
  contactName: asField(checkText(60)),
  contactPhone: asField(checkPhone),
});

const taken = (creditCode: string) =>
  refused(409, {
    code: 'SUBJECT-REGISTERED',
    at: 'creditCode',
    found: creditCode,
    reason: { zh: '该企业已经注册。', en: 'This enterprise is registered already.' },
    next: {
      zh: '请联系贵企业管理员将您加入；如被他人冒用，请联系综试区服务窗口。',
      en: 'Ask its administrator to add you; if somebody else took its name, ask the zone’s service desk.',
    },
  });

/** Whoever registers a subject first becomes its administrator. Repeating it is no error for that person. */
export const registerSubject = route(
  {
    id: 'registerSubject',
    method: 'POST',
    path: '/api/applicant/subjects',
    who: 'signed-in',
    summary: { zh: '企业注册', en: 'Register an enterprise' },
    body: Body,
    answer: Subject,
    status: 201,
  },
  async (ports, { body, actor }) => {
    const existing = await ports.register.get('subject', body.creditCode);
    if (existing) return existing.registeredBy === actor.person ? existing : taken(body.creditCode);
    const moment = momentOf(ports);
    const subject: Subject = {
      ...body,
      kind: 'subject',
      services: [],
      id: body.creditCode,
      version: 1,
      status: 'registered',
      openedAt: moment.now,
      changedAt: moment.now,
      registeredBy: actor.person,
    };
    await ports.register.commit({
      cases: [subject],
      links: linksAfter(subject),
      events: [happened('SubjectRegistered', moment, actor.person, subject)],
      joins: {
        person: actor.person,
        membership: {
          subjectId: body.creditCode,
          role: 'administrator',
          since: moment.now,
          givenBy: actor.person,
        },
      },
    });
    return subject;
  },
);
