import * as z from 'zod';
import { checkAskedCode } from '#domain/positive-list/lists/asked-code.ts';
import { inForceOn } from '#domain/positive-list/lists/list.ts';
import { lookUp } from '#domain/positive-list/lists/look-up.ts';
import { ShownEntry as NearEntry } from '#domain/positive-list/lists/shown-entry.ts';
import { asOptionalField } from '#domain/shared/checked.ts';
import { Day } from '#domain/shared/day.ts';
import { TariffLine } from '#domain/shared/hs-code.ts';
import { checkText } from '#domain/shared/text.ts';
import { momentOf } from '../../casework/writing.ts';
import { refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { headsOf } from './list-heads.ts';
import { noneInForce } from './list-refusals.ts';
import { ListHead, ShownEntry, shownEntry, withEnds } from './shown-list.ts';

const nothingAsked = () =>
  refused(422, {
    code: 'LOOK-UP-EMPTY',
    at: 'code',
    expected: {
      zh: '8位税则号列、10位商品编号或货品名称',
      en: 'a tariff line of 8 digits, a code of 10, or a name',
    },
    reason: { zh: '没有说明要查询什么。', en: 'Nothing was asked for.' },
    next: { zh: '请填写编号或名称。', en: 'Give a code or a name.' },
  });

/** Whether a tariff line, or goods of a name, are on the list in force on a day, and what its remarks ask. */
export const lookUpEntry = route(
  {
    id: 'lookUpEntry',
    method: 'GET',
    path: '/api/public/lists/{id}/look-up',
    who: 'anyone',
    cache: 'published',
    summary: { zh: '查询某日清单中的税号或名称', en: 'Look up a tariff line or a name on a day' },
    params: z.object({ id: z.string() }),
    query: z.object({
      code: asOptionalField(checkAskedCode),
      name: asOptionalField(checkText(100)),
      on: Day.optional(),
    }),
    answer: z.object({
      on: Day,
      list: ListHead,
      code: TariffLine.optional(),
      entries: z.array(ShownEntry),
      nearest: z.array(NearEntry.extend({ sharedDigits: z.int(), likeness: z.number() })),
    }),
  },
  async (ports, { params: { id }, query: { code, name, on = momentOf(ports).today } }) => {
    if (code === undefined && name === undefined) return nothingAsked();
    const head = inForceOn(withEnds(await headsOf(ports.lists, id)), on);
    const list = head && (await ports.lists.read(id, head.version));
    if (!head || !list) return noneInForce(on);
    const { entries, nearest } = lookUp(list, { code, name });
    return { on, list: head, code, entries: entries.map(shownEntry), nearest: [...nearest] };
  },
);
