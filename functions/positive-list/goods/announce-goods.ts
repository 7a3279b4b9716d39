import * as z from 'zod';
import type { Actor } from '#domain/casework/role.ts';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { notFound, type Refused, refused } from '../../edge/problem.ts';
import type { Ports, TablePorts } from '../../ports.ts';
import { inForce } from '../../zone/in-force.ts';
import { objectionToMode } from './filed-for-mode.ts';
import { uploadKey } from './goods-keys.ts';
import type { GoodsFilingPath } from './own-goods-filing.ts';

export const Announced = z.object({
  mode: z.string(),
  fileName: z.string().trim().min(1).max(200),
  bytes: z.int().positive(),
  /** The answered goods filing whose rows come again, corrected. */
  corrects: z.uuid().optional(),
});
type Announced = z.output<typeof Announced>;

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
  { corrects }: Announced,
): Promise<Refused | undefined> => {
  if (corrects === undefined) return undefined;
  const earlier = await register.get('goods-filing', corrects);
  const isAnswered = earlier?.subjectId === subjectId && earlier.status === 'answered';
  return isAnswered ? undefined : nothingToCorrect(corrects);
};

type Path = z.output<typeof GoodsFilingPath>;

const first = ({ id, subjectId }: Path, body: Announced, { now }: Moment): GoodsFiling => ({
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

/** What a filing of these goods would be, new or anew; or why it cannot be. Nothing is written yet. */
export const announced = async (
  ports: TablePorts,
  params: Path,
  body: Announced,
): Promise<GoodsFiling | Refused> => {
  const moment = momentOf(ports);
  if (!(await inForce(ports.zone, 'mode', body.mode, moment.today)))
    return notFound('该业务模式', 'business mode');
  const before = await ports.register.get('goods-filing', params.id);
  const objection =
    objectionToExisting(before, params.subjectId) ??
    (await objectionToCorrecting(ports, params.subjectId, body)) ??
    (await objectionToMode(ports, params.subjectId, body.mode, moment.today));
  if (objection) return objection;
  return before
    ? changed(before, moment, { ...body, mapping: undefined, typed: undefined })
    : first(params, body, moment);
};

export const opened = (ports: TablePorts, filing: GoodsFiling, { person }: Actor) => {
  const { fileName } = filing;
  const event = happened('GoodsFilingOpened', momentOf(ports), person, filing, { data: { fileName } });
  return ports.register.commit({ cases: [filing], events: [event] });
};
