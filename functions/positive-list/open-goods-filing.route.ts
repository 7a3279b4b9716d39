import * as z from 'zod';
import { GoodsFiling } from '#domain/positive-list/goods-filing.ts';
import { changed, happened, type Moment, momentOf } from '../casework/writing.ts';
import { notFound, type Refused, refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import type { Ports } from '../ports.ts';
import { inForce } from '../zone/in-force.ts';
import { objectionToMode } from './filed-for-mode.ts';
import { uploadKey } from './goods-keys.ts';
import { GoodsFilingPath } from './own-goods-filing.ts';

const megabyte = 1024 * 1024;
const largestBytes = 20 * megabyte;

/** The store is told what the name says; what the file is, its bytes say when it is read. */
const contentTypeOf = ({ fileName }: GoodsFiling) =>
  /\.xlsx$/i.test(fileName)
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv';

const Body = z.object({
  mode: z.string(),
  fileName: z.string().trim().min(1).max(200),
  bytes: z.int().positive(),
  /** The answered goods filing whose rows come again, corrected. */
  corrects: z.uuid().optional(),
});
type Body = z.output<typeof Body>;

const tooLarge = ({ bytes }: Body) =>
  refused(422, {
    code: 'GOODS-FILE-TOO-LARGE',
    severity: 'hard',
    at: 'bytes',
    found: `${(bytes / megabyte).toFixed(1)} MB`,
    expected: { zh: '不超过 20 MB', en: 'at most 20 MB' },
    reason: { zh: '文件过大。', en: 'The file is too large.' },
    next: { zh: '请分成几个文件提交。', en: 'Split it into several files.' },
  });

const notNow = ({ status }: GoodsFiling) =>
  refused(409, {
    code: 'GOODS-SUBMITTED',
    found: status,
    reason: {
      zh: '该商品备案已经提交，不能更换文件。',
      en: 'This goods filing is submitted; its file stays.',
    },
    next: { zh: '请新建一个商品备案。', en: 'Open another goods filing.' },
  });

/** Another subject's filing is not there for this one; a submitted one keeps its file. */
const objectionToExisting = (before: GoodsFiling | undefined, subjectId: string): Refused | undefined => {
  if (!before) return undefined;
  if (before.subjectId !== subjectId) return notFound('该商品备案', 'goods filing');
  return before.status === 'awaiting-upload' ? undefined : notNow(before);
};

const nothingToCorrect = (corrects: string) =>
  refused(422, {
    code: 'GOODS-CORRECTS-UNKNOWN',
    at: 'corrects',
    found: corrects,
    expected: { zh: '本企业已答复的商品备案', en: 'a goods filing of this subject that is answered' },
    reason: {
      zh: '只能更正本企业已答复的商品备案。',
      en: 'Only a goods filing of this subject that is answered can be corrected.',
    },
    next: { zh: '请从已答复的商品备案中选择，或不注明。', en: 'Choose one that is answered, or name none.' },
  });

/** What is corrected has been answered, and to the same subject. */
const objectionToCorrecting = async (
  { register }: Pick<Ports, 'register'>,
  subjectId: string,
  { corrects }: Body,
): Promise<Refused | undefined> => {
  if (corrects === undefined) return undefined;
  const earlier = await register.get('goods-filing', corrects);
  const isAnswered = earlier?.subjectId === subjectId && earlier.status === 'answered';
  return isAnswered ? undefined : nothingToCorrect(corrects);
};

type Path = z.output<typeof GoodsFilingPath>;

const first = ({ id, subjectId }: Path, body: Body, { now }: Moment): GoodsFiling => ({
  kind: 'goods-filing',
  id,
  version: 1,
  status: 'awaiting-upload',
  openedAt: now,
  changedAt: now,
  subjectId,
  round: 1,
  objectKey: uploadKey(id),
  questions: [],
  findings: [],
  findingCount: 0,
  ...body,
});

/** Announces a file of goods and answers where to put it. Asked twice, it is one filing. */
export const openGoodsFiling = route(
  {
    id: 'openGoodsFiling',
    method: 'PUT',
    path: '/api/applicant/subjects/{subjectId}/goods-filings/{id}',
    who: 'member',
    summary: { zh: '新建商品备案并上传文件', en: 'Open a goods filing and upload its file' },
    params: GoodsFilingPath,
    body: Body,
    answer: z.object({ filing: GoodsFiling, uploadUrl: z.string(), contentType: z.string() }),
    status: 201,
  },
  async (ports, { params, body, actor }) => {
    const moment = momentOf(ports);
    if (!(await inForce(ports.zone, 'mode', body.mode, moment.today)))
      return notFound('该业务模式', 'business mode');
    if (body.bytes > largestBytes) return tooLarge(body);
    const before = await ports.register.get('goods-filing', params.id);
    const objection =
      objectionToExisting(before, params.subjectId) ??
      (await objectionToCorrecting(ports, params.subjectId, body)) ??
      (await objectionToMode(ports, params.subjectId, body.mode, moment.today));
    if (objection) return objection;
    const filing = before ? changed(before, moment, body) : first(params, body, moment);
    await ports.register.commit({
      cases: [filing],
      events: [
        happened('GoodsFilingOpened', moment, actor.person, filing, { data: { fileName: body.fileName } }),
      ],
    });
    const { objectKey: key, bytes } = filing;
    const contentType = contentTypeOf(filing);
    return { filing, uploadUrl: await ports.evidence.uploadUrl({ key, bytes, contentType }), contentType };
  },
);
