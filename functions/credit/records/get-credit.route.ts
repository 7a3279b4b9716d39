import * as z from 'zod';
import { BanKind, EventKind } from '#domain/credit/credit-terms.ts';
import { CreditRecord } from '#domain/credit/record.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { readers } from '../../casework/staff.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { creditOn } from '../effects/credit-on.ts';
import { CreditPath, subjectToRecord } from './credit-path.ts';
import { CreditView, creditView } from './credit-view.ts';

/** What may be recorded: the schemes with their grades of today, and the closed catalogues. */
const Catalogue = z.object({
  version: z.int(),
  demonstration: z.boolean(),
  department: z.string(),
  schemes: z.array(
    z.object({
      id: z.string(),
      title: Bilingual,
      grades: z.array(z.object({ id: z.string(), title: Bilingual })),
    }),
  ),
  eventKinds: z.array(EventKind),
  banKinds: z.array(BanKind),
});

/** The credit of a subject as an officer sees it: what follows from it today, and every entry there ever was. */
export const getCredit = route(
  {
    id: 'getCredit',
    method: 'GET',
    path: '/api/officer/subjects/{id}/credit',
    who: readers,
    summary: { zh: '主体信用记录', en: 'The credit record of a subject' },
    params: CreditPath,
    answer: z.object({
      credit: CreditView,
      record: CreditRecord.optional(),
      catalogue: Catalogue.optional(),
    }),
  },
  async (ports, { params: { id } }) => {
    const subject = await subjectToRecord(ports, id);
    if (subject instanceof Refused) return subject;
    const { today } = momentOf(ports);
    const [credit, record] = await Promise.all([
      creditOn(ports, id, today),
      ports.register.get('credit-record', id),
    ]);
    const { terms } = credit;
    return {
      credit: creditView(credit, today),
      ...(record ? { record } : {}),
      ...(terms
        ? {
            catalogue: {
              ...terms,
              schemes: terms.schemes.map(({ id: scheme, title, sets }) => ({
                id: scheme,
                title,
                grades: (sets.findLast(({ from }) => from <= today) ?? { grades: [] }).grades,
              })),
            },
          }
        : {}),
    };
  },
);
