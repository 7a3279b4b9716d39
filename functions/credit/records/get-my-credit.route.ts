import * as z from 'zod';
import { Appeal } from '#domain/credit/appeal.ts';
import { Repair } from '#domain/credit/repair.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { creditOn } from '../effects/credit-on.ts';
import { CreditView, creditView } from './credit-view.ts';

/** The subject's own credit: what follows from it today and why, and what it has brought against it. */
export const getMyCredit = route(
  {
    id: 'getMyCredit',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}/credit',
    who: 'member',
    summary: { zh: '我的信用', en: 'The subject’s credit' },
    params: z.object({ subjectId: z.string() }),
    answer: z.object({ credit: CreditView, appeals: z.array(Appeal), repairs: z.array(Repair) }),
  },
  async (ports, { params: { subjectId } }) => {
    const { today } = momentOf(ports);
    const [credit, appeals, repairs] = await Promise.all([
      creditOn(ports, subjectId, today),
      ports.register.ownedBy('appeal', subjectId),
      ports.register.ownedBy('repair', subjectId),
    ]);
    return { credit: creditView(credit, today), appeals: [...appeals], repairs: [...repairs] };
  },
);
