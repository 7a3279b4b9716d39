import * as z from 'zod';
import { zoneDocuments } from '#bin/publish-zone.ts';
import { type Filing, filingId } from '#domain/filing/filing.ts';
import type { PublishedList } from '#domain/positive-list/lists/published-list.ts';
import { day } from '#domain/shared/day.ts';
import type { Ports } from '#functions/ports.ts';
import { getGoodsFiling } from '#functions/positive-list/goods/get-goods-filing.route.ts';
import { openGoodsFiling } from '#functions/positive-list/goods/open-goods-filing.route.ts';
import { previewGoods } from '#functions/positive-list/goods/preview-goods.route.ts';
import { submitGoods } from '#functions/positive-list/goods/submit-goods.route.ts';
import { withdrawGoods } from '#functions/positive-list/goods/withdraw-goods.route.ts';
import { ZoneDocument } from '#functions/zone/documents.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';
import { aSubjectOf } from './a-zone.ts';
import { answerOf, callRoute } from './call-route.ts';
import { type MemoryPorts, memoryPorts } from './memory-ports.ts';

const reviewers = ['customs', 'commerce', 'market-supervision'];

/** The zone of Manzhouli as its folder describes it, with a reviewer in each department: "customs-officer". */
export const theZone = async (): Promise<MemoryPorts> => {
  const ports = memoryPorts();
  await publishZone(ports, { documents: z.array(ZoneDocument).parse(zoneDocuments('zones/manzhouli')) });
  for (const department of reviewers)
    await ports.directory.give(`${department}-officer`, {
      role: 'reviewer',
      department,
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
  return ports;
};

/** Every list of the zone, in the order of their names, with its entries. */
export const everyList = async ({ lists }: Pick<Ports, 'lists'>): Promise<PublishedList[]> => {
  const read = await Promise.all((await lists.heads()).map(({ id, version }) => lists.read(id, version)));
  return read.flatMap((list) => list ?? []);
};

const at = '2026-03-02T01:00:00.000Z';

const someParticulars = {
  name: '满洲里示例商贸有限公司',
  legalRepresentative: '王某',
  address: '满洲里市五道街1号',
  contactName: '李某',
  contactPhone: '0470-0000000',
};

export const aFiledMode = (subjectId: string, mode: string, but: Partial<Filing> = {}): Filing => ({
  kind: 'filing',
  id: filingId(subjectId, mode),
  version: 1,
  openedAt: at,
  changedAt: at,
  status: 'in-force',
  subjectId,
  mode,
  modeVersion: 1,
  edition: 1,
  applicationId: `${filingId(subjectId, mode)}-1`,
  number: `150781-${mode}-2026-000001`,
  enteredOn: day('2026-02-02'),
  validFrom: day('2026-02-02'),
  validTo: day('2029-02-01'),
  reminded: [],
  form: {},
  documents: {},
  particulars: someParticulars,
  ...but,
});

/** The nth subject, filed for a mode. */
export const aFiledSubject = async (ports: Ports, mode = '9610', n = 0) => {
  const subject = await aSubjectOf(ports, n);
  await ports.register.commit({ cases: [aFiledMode(subject.subjectId, mode)], events: [] });
  return subject;
};

export const goodsHeader =
  '商品编号,商品名称,规格型号,计量单位,原产国,监管方式,进出口,食品召回责任企业,物种证明,特殊食品注册号';

type Goods = {
  readonly code: string;
  readonly name: string;
  readonly spec?: string;
  readonly mode?: string;
  readonly trade?: string;
  readonly recall?: string;
  readonly species?: string;
  readonly special?: string;
};

/** One line of goods: a retail import under 9610 with its recall agent, unless said otherwise. */
export const aLine = ({
  code,
  name,
  spec = '500克',
  mode = '9610',
  trade = '进口',
  ...rest
}: Goods): string =>
  [
    code,
    name,
    spec,
    '袋',
    '泰国',
    mode,
    trade,
    rest.recall ?? '某某食品',
    rest.species ?? '',
    rest.special ?? '',
  ].join();

export const aFile = (...lines: readonly string[]): string => [goodsHeader, ...lines, ''].join('\r\n');

/** What a machine decides alone, and what it asks. */
export const coconut = aLine({ code: '0801110000', name: '椰子干' });
export const unlisted = aLine({ code: '0801120000', name: '鲜椰子' });
export const egg = aLine({ code: '0407909000', name: '鹌鹑蛋' });

/** As many goods as are wanted, all in one tariff line. */
export const dried = (n: number) => aLine({ code: '0801110000', name: `椰子干${n}号` });
export const jelly = aLine({ code: '0410004100', name: '鲜蜂王浆' });
/** Raises two questions: the species and the special food. */
export const turtle = aLine({ code: '0410009000', name: '食用动物产品' });

const firstId = '11111111-1111-4111-8111-111111111111';

/** A goods filing of the subject, its file put where the answer said. */
export const aGoodsFiling = async (
  ports: MemoryPorts,
  file: string | Uint8Array,
  { mode = '9610', subjectId, person }: { mode?: string; subjectId: string; person: string },
  id = firstId,
) => {
  const call = { person, params: { subjectId, id } };
  const bytes = Buffer.from(file);
  const body = { mode, fileName: '商品.csv', bytes: bytes.length };
  const { filing } = (await answerOf(ports, openGoodsFiling, { ...call, body })) as never as {
    filing: { objectKey: string };
  };
  ports.evidence.put(filing.objectKey, bytes);
  return {
    call,
    ref: { kind: 'goods-filing', id } as const,
    preview: () => answerOf(ports, previewGoods, call),
    submit: () => callRoute(ports, submitGoods, call),
    withdraw: () => callRoute(ports, withdrawGoods, call),
    standing: async () => await ports.register.get('goods-filing', id),
    seen: () => answerOf(ports, getGoodsFiling, call),
  };
};

/** A goods filing submitted by the first subject of the zone. */
export const aSubmittedGoodsFiling = async (file: string | Uint8Array, mode = '9610') => {
  const ports = await theZone();
  const subject = await aFiledSubject(ports, mode);
  const goods = await aGoodsFiling(ports, file, { mode, ...subject });
  await goods.submit();
  return { ports, subject, ...goods };
};

/** The result file as rows of cells, under its mark and header. */
export const resultOf = ({ exports }: MemoryPorts, id = firstId) =>
  exports.text(`goods/${id}/result.csv`).trimEnd().split('\r\n');
