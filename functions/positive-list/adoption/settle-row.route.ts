import * as z from 'zod';
import { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import { type Settlement, settled } from '#domain/positive-list/adoption/settlement.ts';
import { readTariff } from '#domain/positive-list/import/tariff-cell.ts';
import { asField } from '#domain/shared/checked.ts';
import { normaliseText } from '#domain/shared/normalise.ts';
import { checkText } from '#domain/shared/text.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { noListVersion, notNow } from './read-list-version.ts';
import { stewardActs, tooLarge } from './steward-acts.ts';
import { storedImport } from './stored-import.ts';

/** The case is one row of the table: so many of the longest entries it can hold. */
const mostSettled = 60;

const Entry = z.object({
  line: z.int().positive(),
  tariff: asField(readTariff),
  name: asField(checkText(500)),
  remark: z.string().max(500).transform(normaliseText).default(''),
});

const tooMany = (line: number) =>
  refused(409, {
    code: 'LIST-SETTLED-TOO-MANY',
    severity: 'hard',
    at: String(line),
    expected: { zh: `不超过 ${mostSettled} 行`, en: `at most ${mostSettled} rows` },
    reason: { zh: '逐行处理的行数过多。', en: 'Too many rows were settled one by one.' },
    next: { zh: '请改正文件后重新上传。', en: 'Correct the file and upload it again.' },
  });

/** Says of a row that was not understood which entry it is, or that it is none, and why. Said again, the last counts. */
export const settleRow = route(
  {
    id: 'settleRow',
    method: 'PUT',
    path: '/api/officer/goods/list-versions/{id}/rows/{line}',
    who: ['list-steward'],
    summary: { zh: '处理未能识别的行', en: 'Settle a row that was not understood' },
    params: z.object({ id: z.string(), line: z.coerce.number().int().positive() }),
    body: z.object({ entry: Entry.optional(), why: asField(checkText(500)) }),
    answer: ListVersion,
  },
  async (ports, { params: { id, line }, body: { entry, why }, actor }) => {
    const version = await ports.register.get('list-version', id);
    if (!version) return noListVersion();
    if (version.status !== 'imported') return notNow(version);
    const others = version.settlements.filter((one) => one.line !== line);
    if (others.length >= mostSettled) return tooMany(line);
    const moment = momentOf(ports);
    const settlement: Settlement = {
      line,
      ...(entry ? { entry: { batch: version.listVersion, ...entry } } : {}),
      why,
      by: actor.person,
      at: moment.now,
    };
    const report = await storedImport(ports.exports, version);
    const checked = settled(report, version.settlements, settlement);
    if (!checked.ok) return refused(422, checked.refusal);
    const after = changed(version, moment, { settlements: [...checked.value] });
    const data = { line, entry: settlement.entry, why };
    const event = happened('ListRowSettled', moment, actor.person, after, { before: version, data });
    return tooLarge(after) ?? stewardActs(ports, actor, after, event);
  },
);
