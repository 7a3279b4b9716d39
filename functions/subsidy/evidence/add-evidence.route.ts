import * as z from 'zod';
import { checkInvoiceNumber } from '#domain/shared/e-invoice.ts';
import { Fen } from '#domain/shared/money.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { type Claim, Evidence } from '#domain/subsidy/claims/claim.ts';
import { EvidenceKind } from '#domain/subsidy/lists/list-kind.ts';
import { happened, momentOf } from '../../casework/writing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { isChangeable, ownClaim } from '../claims/own-claim.ts';
import { keyOfEvidence } from './evidence-key.ts';

const megabyte = 1024 * 1024;
export const largestBytes = 50 * megabyte;

const Body = z.object({
  kind: EvidenceKind,
  fileName: z.string().trim().min(1).max(200),
  bytes: z.int().positive(),
  contentType: z.string().max(100),
  documentNumber: z.string().max(60).optional(),
  amountFen: Fen.optional(),
});
type Body = z.output<typeof Body>;

const tooLarge = ({ bytes }: Body): Refusal[] =>
  bytes <= largestBytes
    ? []
    : [
        {
          code: 'EVIDENCE-TOO-LARGE',
          at: 'bytes',
          found: `${(bytes / megabyte).toFixed(1)} MB`,
          expected: { zh: '不超过 50 MB', en: 'At most 50 MB' },
          reason: { zh: '文件过大。', en: 'The file is too large.' },
          next: { zh: '请压缩或拆分后上传。', en: 'Compress or split it.' },
        },
      ];

const needed = (at: string, zh: string, en: string): Refusal => ({
  code: 'EVIDENCE-FIELD',
  at,
  reason: { zh: `未填写${zh}。`, en: `The ${en} is needed.` },
  next: { zh: `请填写单据上的${zh}。`, en: `Fill in the ${en} as the document shows it.` },
});

const withAmount: readonly EvidenceKind[] = ['invoice', 'receipt'];

/** An invoice brings its number and amount, a receipt its amount; a list is read for both. */
const missingFields = ({ kind, documentNumber, amountFen }: Body): Refusal[] => [
  ...(kind === 'invoice' && !documentNumber ? [needed('documentNumber', '发票号码', 'invoice number')] : []),
  ...(withAmount.includes(kind) && !amountFen ? [needed('amountFen', '金额', 'amount')] : []),
];

const badNumber = ({ kind, documentNumber }: Body): Refusal[] => {
  if (kind !== 'invoice' || !documentNumber) return [];
  const checked = checkInvoiceNumber(documentNumber);
  return checked.ok ? [] : [{ ...checked.refusal, at: 'documentNumber' }];
};

/** The number as it is kept: an invoice's in its one written form, anybody else's as it was typed. */
const numberOf = ({ kind, documentNumber = '' }: Body): string => {
  const checked = kind === 'invoice' ? checkInvoiceNumber(documentNumber) : undefined;
  return checked?.ok ? checked.value : documentNumber;
};

const repeated = (documentNumber: string, others: readonly Evidence[]): Refusal[] =>
  documentNumber && others.some((other) => other.documentNumber === documentNumber)
    ? [
        {
          code: 'EVIDENCE-TWICE',
          at: 'documentNumber',
          found: documentNumber,
          reason: { zh: '该号码的单据已经上传。', en: 'A document with this number is uploaded already.' },
          next: { zh: '如需更换，请先删除原文件。', en: 'Remove the other one first.' },
        },
      ]
    : [];

const notNow = ({ status }: Claim) =>
  refused(409, {
    code: 'CLAIM-NOT-OPEN',
    found: status,
    reason: { zh: '申报已提交，不能更改材料。', en: 'The claim is submitted; its evidence cannot change.' },
    next: { zh: '如需更改，请先撤回申报。', en: 'Withdraw it first.' },
  });

const normalised = (body: Body): Partial<Evidence> => {
  const documentNumber = numberOf(body);
  return {
    ...(documentNumber ? { documentNumber } : {}),
    ...(body.amountFen === undefined ? {} : { amountFen: body.amountFen }),
  };
};

/** Announces a file and answers where to put it; the bytes go straight to the store. Asked twice, it is one file. */
export const addEvidence = route(
  {
    id: 'addEvidence',
    method: 'PUT',
    path: '/api/applicant/subjects/{subjectId}/claims/{claimId}/evidence/{evidenceId}',
    who: 'member',
    summary: { zh: '上传申报材料', en: 'Add a file to a claim' },
    params: z.object({ subjectId: z.string(), claimId: z.string(), evidenceId: z.uuid() }),
    body: Body,
    answer: z.object({ evidence: Evidence, uploadUrl: z.string() }),
    status: 201,
  },
  async (ports, { params, body, actor }) => {
    const claim = await ownClaim(ports, params);
    if (claim instanceof Refused) return claim;
    if (!isChangeable(claim)) return notNow(claim);
    const others = (await ports.register.evidenceOf(claim.id)).filter(({ id }) => id !== params.evidenceId);
    const defects = [
      ...tooLarge(body),
      ...missingFields(body),
      ...badNumber(body),
      ...repeated(numberOf(body), others),
    ];
    if (defects.length > 0) return new Refused(422, defects);
    const moment = momentOf(ports);
    const objectKey = keyOfEvidence(claim.id, params.evidenceId);
    const { kind, fileName, bytes, contentType } = body;
    const evidence: Evidence = {
      id: params.evidenceId,
      claimId: claim.id,
      kind,
      fileName,
      bytes,
      contentType,
      objectKey,
      status: 'awaiting-upload',
      addedAt: moment.now,
      addedBy: actor.person,
      findings: [],
      ...normalised(body),
    };
    const event = happened('EvidenceAdded', moment, actor.person, claim, {
      data: { evidenceId: evidence.id, kind },
    });
    await ports.register.commit({ evidence: [evidence], unmoved: [claim], events: [event] });
    return { evidence, uploadUrl: await ports.evidence.uploadUrl({ key: objectKey, bytes, contentType }) };
  },
);
