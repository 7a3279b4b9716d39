import * as z from 'zod';
import { BanProposal } from '#domain/credit/ban-proposal.ts';
import { banKindOf } from '#domain/credit/credit-terms.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { readers } from '../../casework/staff.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { creditTermsOn } from '../effects/terms.ts';
import { caseFile, inEveryFile } from '../records/case-file.ts';
import { CreditPath } from '../records/credit-path.ts';

/** A proposed ban, and the record in which it would stand. */
export const getBanProposal = route(
  {
    id: 'getBanProposal',
    method: 'GET',
    path: '/api/officer/ban-proposals/{id}',
    who: readers,
    summary: { zh: '限制提议案卷', en: 'The file of a proposed ban' },
    params: CreditPath,
    /** The title is what its kind is called. */
    answer: z.object({ proposal: BanProposal, title: Bilingual, ...inEveryFile }),
  },
  async (ports, { params: { id } }) => {
    const proposal = await ports.register.get('ban-proposal', id);
    const file = proposal && (await caseFile(ports, proposal, proposal.against));
    if (!file) return notFound('该限制提议', 'proposed ban');
    const terms = await creditTermsOn(ports, momentOf(ports).today);
    const { kind } = proposal.ban;
    const title = terms && banKindOf(terms, kind)?.title;
    return { proposal, title: title ?? { zh: kind, en: kind }, ...file };
  },
);
