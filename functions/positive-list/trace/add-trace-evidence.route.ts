import * as z from 'zod';
import type { Actor, Role } from '#domain/casework/role.ts';
import { isOwn } from '#domain/filing/document.ts';
import {
  type AddedLater,
  CheckSaid,
  saidOtherwise,
  type TraceBatch,
  TraceCertificate,
  type TraceCheck,
  withCertificate,
  withCheck,
} from '#domain/positive-list/trace/trace.ts';
import { checkDefects } from '#domain/positive-list/trace/trace-defects.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { OwnCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { batchAt, ownBatch, ShownBatch, shownBatch } from './trace-scene.ts';

const own = z.object({ subjectId: z.string(), code: z.string() });

/** These departments look at goods; the others have nothing to say of a batch. */
const checkingDepartments: readonly string[] = ['market-supervision', 'customs'];

const kept = async ({ traces }: Ports, before: TraceBatch, after: TraceBatch) => {
  if (after !== before) await traces.change(after);
  return shownBatch(after);
};

const noPaper = (documentId: string) =>
  refused(422, {
    code: 'TRACE-NO-PAPER',
    at: 'documentId',
    found: documentId,
    expected: { zh: '本主体已保存的材料', en: 'a document of the subject that is kept' },
    reason: { zh: '没有该材料，或尚未上传完成。', en: 'There is no such document, or it is not kept yet.' },
    next: { zh: '请先上传该材料。', en: 'Upload it first.' },
  });

const lacksPaper = async ({ register }: Ports, { subjectId }: TraceBatch, documentId: string | undefined) => {
  if (documentId === undefined) return false;
  const documents = await register.documentsOf(subjectId);
  return !documents.some((one) => one.id === documentId && one.status === 'kept' && isOwn(one));
};

const otherwise: Readonly<Record<AddedLater, Bilingual>> = {
  documentId: {
    zh: '该证书已添加，并附有另一份材料；已附的材料不能更换。',
    en: 'This certificate is there already, with another document; what is attached stays.',
  },
  validUntil: {
    zh: '该证书已添加，且有效期与此次填写不同；已填的有效期不能更改。',
    en: 'This certificate is there already, with another last day; what was said stays.',
  },
};

const knownOtherwise = ({ number }: TraceCertificate, parts: readonly AddedLater[]) =>
  refused(
    409,
    ...parts.map((part) => ({
      code: 'TRACE-CERTIFICATE-KNOWN',
      at: 'number',
      found: number,
      expected: { zh: '未登记过的证书编号', en: 'a number that is not there yet' },
      reason: otherwise[part],
      next: { zh: '如为另一张证书，请核对编号。', en: 'If this is another certificate, check its number.' },
    })),
  );

/** A certificate behind a batch; the same again changes nothing. */
export const addTraceCertificate = route(
  {
    id: 'addTraceCertificate',
    method: 'POST',
    path: '/api/applicant/goods/{subjectId}/traces/{code}/certificates',
    who: 'member',
    summary: { zh: '添加批次证书', en: 'Add a certificate to a batch' },
    params: own,
    body: TraceCertificate,
    answer: ShownBatch,
  },
  async (ports, { params, body }) => {
    const batch = await ownBatch(ports, params);
    if (batch instanceof Refused) return batch;
    if (await lacksPaper(ports, batch, body.documentId)) return noPaper(body.documentId ?? '');
    const contrary = saidOtherwise(batch, body);
    if (contrary.length > 0) return knownOtherwise(body, contrary);
    return kept(ports, batch, withCertificate(batch, body));
  },
);

const Reported = CheckSaid.extend({ by: z.string().trim().min(1).max(100) });

/** What a laboratory found, as the subject reports it. */
export const reportTraceCheck = route(
  {
    id: 'reportTraceCheck',
    method: 'PUT',
    path: '/api/applicant/goods/{subjectId}/traces/{code}/checks/{checkId}',
    who: 'member',
    summary: { zh: '填报批次检验结果', en: 'Report a check of a batch' },
    params: own.extend({ checkId: z.uuid() }),
    body: Reported,
    answer: ShownBatch,
    status: 201,
  },
  async (ports, { params: { checkId, ...path }, body: { by, ...said }, actor }) => {
    const { now, today } = momentOf(ports);
    const defects = checkDefects({ ...said, by }, today);
    if (defects.length > 0) return refused(422, ...defects);
    const batch = await ownBatch(ports, path);
    if (batch instanceof Refused) return batch;
    const who = { by: { body: by }, recordedAt: now, recordedBy: actor.person };
    return kept(ports, batch, withCheck(batch, { ...said, ...who, id: checkId }));
  },
);

const checkers: readonly Role[] = ['reviewer', 'lead'];

/** The department for which this person checks: by an office that checks, not by any other they hold there. */
const checkerOf = ({ offices }: Actor): string | undefined =>
  offices
    .flatMap(({ role, department = '' }) => (checkers.includes(role) ? [department] : []))
    .find((one) => checkingDepartments.includes(one));

/** A batch lies in a table of its own: that nobody checks their own goods is asked here (回避). */
const standsAside = ({ memberships }: Actor, { subjectId }: TraceBatch): void => {
  if (memberships.some((place) => place.subjectId === subjectId))
    throw new OwnCase(`A member of ${subjectId} cannot check its goods.`);
};

const notChecking = () =>
  refused(403, {
    code: 'TRACE-NOT-YOURS',
    expected: { zh: '市场监管或海关人员', en: 'somebody of market supervision or customs' },
    reason: {
      zh: '只有市场监管部门和海关可以记录批次检查。',
      en: 'Only market supervision and customs record checks of a batch.',
    },
    next: { zh: '请联系市场监管部门或海关。', en: 'Ask market supervision or customs.' },
  });

/** What market supervision or customs found, in the name of the department. */
export const recordTraceCheck = route(
  {
    id: 'recordTraceCheck',
    method: 'PUT',
    path: '/api/officer/goods/traces/{code}/checks/{checkId}',
    who: checkers,
    summary: { zh: '记录批次检查', en: 'Record a check of a batch' },
    params: z.object({ code: z.string(), checkId: z.uuid() }),
    body: CheckSaid,
    answer: ShownBatch,
    status: 201,
  },
  async (ports, { params: { code, checkId }, body, actor }) => {
    const department = checkerOf(actor);
    if (!department) return notChecking();
    const { now, today } = momentOf(ports);
    const defects = checkDefects(body, today);
    if (defects.length > 0) return refused(422, ...defects);
    const batch = await batchAt(ports, code);
    if (batch instanceof Refused) return batch;
    standsAside(actor, batch);
    const check: TraceCheck = {
      ...body,
      id: checkId,
      by: { department },
      recordedAt: now,
      recordedBy: actor.person,
    };
    return kept(ports, batch, withCheck(batch, check));
  },
);
