import * as z from 'zod';
import { readAs } from '#domain/positive-list/adoption/draft-reading.ts';
import { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import { Reading } from '#domain/positive-list/lists/reading.ts';
import { asField } from '#domain/shared/checked.ts';
import { TariffLine } from '#domain/shared/hs-code.ts';
import { checkText } from '#domain/shared/text.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { noListVersion, notNow } from './read-list-version.ts';
import { stewardActs, tooLarge } from './steward-acts.ts';
import { entriesOf } from './stored-import.ts';

/**
 * Says how the remark of an entry is to be read, in place of the machine, and why; without a meaning, the machine reads
 * it again. The text stays as published. Said again, the last counts.
 */
export const readRemark = route(
  {
    id: 'readRemark',
    method: 'PUT',
    path: '/api/officer/goods/list-versions/{id}/readings/{tariff}',
    who: ['list-steward'],
    summary: { zh: '认定备注含义', en: 'Say how a remark is to be read' },
    params: z.object({ id: z.string(), tariff: TariffLine }),
    body: z.object({
      name: z.string().min(1).max(500),
      says: Reading.shape.says.optional(),
      why: asField(checkText(500)),
    }),
    answer: ListVersion,
  },
  async (ports, { params: { id, tariff }, body: { name, says, why }, actor }) => {
    const version = await ports.register.get('list-version', id);
    if (!version) return noListVersion();
    if (version.status !== 'imported') return notNow(version);
    const moment = momentOf(ports);
    const by = actor.knownAs ?? actor.name;
    const reading = says && { says, why, by, on: moment.today };
    const entries = await entriesOf(ports.exports, version);
    const checked = readAs(entries, version.readings, { tariff, name }, reading);
    if (!checked.ok) return refused(422, checked.refusal);
    const after = changed(version, moment, { readings: [...checked.value] });
    const data = { tariff, name, says, why };
    const event = happened('ListRemarkRead', moment, actor.person, after, { before: version, data });
    return tooLarge(after) ?? stewardActs(ports, actor, after, event);
  },
);
