import { addListFile } from '#functions/positive-list/adoption/add-list-file.route.ts';
import { askOpinions } from '#functions/positive-list/adoption/ask-opinions.task.ts';
import { gatherOpinions } from '#functions/positive-list/adoption/gather-opinions.task.ts';
import { importListFile } from '#functions/positive-list/adoption/import-list-file.route.ts';
import { openListVersion } from '#functions/positive-list/adoption/open-list-version.route.ts';
import { proposeListVersion } from '#functions/positive-list/adoption/propose-list-version.route.ts';
import { publishListVersion } from '#functions/positive-list/adoption/publish-list-version.task.ts';
import { withdrawListVersion } from '#functions/positive-list/adoption/withdraw-list-version.route.ts';
import { theZone } from './a-goods-filing.ts';
import { answerOf, callRoute } from './call-route.ts';
import { decideStep } from './desks.ts';
import type { MemoryPorts } from './memory-ports.ts';

const list = 'national-retail-import';
const fileId = '22222222-2222-4222-8222-222222222222';

export const theDetails = {
  title: { zh: '跨境电子商务零售进口商品清单（2027年演示）', en: 'Positive list (2027, demonstration)' },
  effectiveFrom: '2026-04-01',
  demonstration: true,
  source: '演示公告第1号',
};

/** The table as it is published: under a title, with a heading, a footnote, and codes that lost a zero. */
export const officialTable = [
  ['附件'],
  ['跨境电子商务零售进口商品清单（2027年版）'],
  ['序号', '税则号列', '货品名称', '备注'],
  ['第四章 乳品'],
  ['1', '4029100', '浓缩但未加糖的非固状乳及奶油', ''],
  ['2', '0403.1000', '酸乳', '仅限网购保税商品'],
  ['3', '08011100', '干的椰子', '以公布的目录为准，另有规定的从其规定'],
  ['注：货品名称仅供参考'],
];

export const asCsv = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((cells) => cells.join(',')).join('\r\n')}\r\n`;

const people = [
  ['steward', 'list-steward'],
  ['second-steward', 'list-steward'],
  ['approver', 'list-approver'],
  ['steward', 'list-approver'],
] as const;

/** The zone with somebody to keep its lists: "steward", who is an approver as well, and "approver". */
export const aZoneWithStewards = async (): Promise<MemoryPorts> => {
  const ports = await theZone();
  for (const [person, role] of people)
    await ports.directory.give(person, { role, since: '2026-01-01T00:00:00.000Z', givenBy: 'operator' });
  return ports;
};

type But = {
  readonly ports?: MemoryPorts;
  readonly version?: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** A draft of the national list's next version, and everything that may be done with it. */
export const aListVersion = async ({ ports: given, version = '2027-demo', details = {} }: But = {}) => {
  const ports = given ?? (await aZoneWithStewards());
  const id = `${list}-${version}`;
  const ref = { kind: 'list-version', id } as const;
  const call = { person: 'steward', params: { id } };
  const open = (more: Readonly<Record<string, unknown>> = details) =>
    callRoute(ports, openListVersion, {
      person: 'steward',
      params: { list, version },
      body: { ...theDetails, ...more },
    });
  await open();
  const upload = async (file: string | Uint8Array) => {
    const bytes = Buffer.from(file);
    const params = { id, fileId };
    await answerOf(ports, addListFile, { person: 'steward', params, body: { bytes: bytes.length } });
    ports.evidence.put(`list-versions/${id}/${fileId}`, bytes);
    return callRoute(ports, importListFile, { person: 'steward', params, body: { fileName: '清单.xlsx' } });
  };
  const say = (person: string, step: string, decision: Parameters<typeof decideStep>[4]) =>
    decideStep(ports, ref, person, step, decision);
  return {
    ports,
    id,
    ref,
    list,
    call,
    open,
    upload,
    say,
    propose: () => callRoute(ports, proposeListVersion, call),
    withdraw: () => callRoute(ports, withdrawListVersion, call),
    ask: () => askOpinions(ports, { id }),
    gather: () => gatherOpinions(ports, { id }),
    publish: () => publishListVersion(ports, { id }),
    standing: async () => await ports.register.get('list-version', id),
  };
};

const departments = ['commerce', 'customs', 'market-supervision'];

/** A version that its departments have seen; "opposed" has reasons of its own. */
export const aHeardVersion = async (but: But = {}, opposed: readonly string[] = []) => {
  const draft = await aListVersion(but);
  await draft.upload(asCsv(officialTable));
  await draft.propose();
  await draft.ask();
  for (const department of departments)
    await draft.say(
      `${department}-officer`,
      `review:${department}`,
      opposed.includes(department) ? 'refuse' : 'approve',
    );
  await draft.gather();
  return draft;
};
