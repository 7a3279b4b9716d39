import * as z from 'zod';
import { NoticeItem } from '#domain/subsidy/amount/notice.ts';
import { Objection } from '#domain/subsidy/claims/objection.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { objectionsTo } from '../objections/objections-to.ts';
import { PageQuery } from '../page-query.ts';
import { headOf, NoticeHead } from './notice-head.ts';
import { allocationOfNotice } from './notices.ts';
import { itemsAt } from './share-files.ts';

/** A notice as anybody may read it: names and amounts, some at a time, and the page to print or keep with all of them. */
export const getNotice = route(
  {
    id: 'getNotice',
    method: 'GET',
    path: '/api/public/notices/{noticeId}',
    who: 'anyone',
    summary: { zh: '公示详情', en: 'A public notice' },
    params: z.object({ noticeId: z.string() }),
    query: PageQuery,
    answer: z.object({
      notice: NoticeHead,
      items: z.array(NoticeItem),
      /** To which items somebody has objected, and what came of it; by whom and why is for those it concerns. */
      objections: z.array(Objection.pick({ item: true, status: true })),
      pageUrl: z.string(),
    }),
  },
  async (ports, { params, query }) => {
    const allocation = await allocationOfNotice(ports, params.noticeId);
    const [notice] = allocation ? await headOf(ports, allocation) : [];
    if (!allocation?.notice || !notice) return notFound('该公示', 'notice');
    return {
      notice,
      items: await itemsAt(ports.exports, notice.id, allocation.pieces, query),
      objections: await objectionsTo(ports, notice.id),
      pageUrl: await ports.exports.downloadUrl({
        key: allocation.notice.htmlKey,
        fileName: `${notice.title.zh}公示.html`,
      }),
    };
  },
);
