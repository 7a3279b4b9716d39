import type { Route } from '../../edge/route.ts';
import { listModes } from '../../filing/applications/list-modes.route.ts';
import { verifyCertificate } from '../../filing/register/verify-certificate.route.ts';
import { getAnnouncement } from '../../positive-list/adoption/get-announcement.route.ts';
import { listAnnouncements } from '../../positive-list/adoption/list-announcements.route.ts';
import { getGoodsTerms } from '../../positive-list/goods/get-goods-terms.route.ts';
import { compareLists } from '../../positive-list/lists/compare-lists.route.ts';
import { getListInForce } from '../../positive-list/lists/get-list-in-force.route.ts';
import { listLists } from '../../positive-list/lists/list-lists.route.ts';
import { lookUpEntry } from '../../positive-list/lists/look-up-entry.route.ts';
import { getPublicTrace } from '../../positive-list/trace/get-public-trace.route.ts';
import { listSharingTerms } from '../../sharing/list-sharing-terms.route.ts';
import { getNotice } from '../../subsidy/allocation/get-notice.route.ts';
import { listNotices } from '../../subsidy/allocation/list-notices.route.ts';

import { getPublishedProgramme } from '../../subsidy/programmes/get-published.route.ts';
import { listPublishedProgrammes } from '../../subsidy/programmes/list-published.route.ts';

/** What anybody may read. */
export const publicRoutes: readonly Route[] = [
  listModes,
  getGoodsTerms,
  verifyCertificate,
  getPublicTrace,
  listSharingTerms,
  listLists,
  getListInForce,
  lookUpEntry,
  compareLists,
  listAnnouncements,
  getAnnouncement,
  listNotices,
  getNotice,
  listPublishedProgrammes,
  getPublishedProgramme,
];
