import type { Route } from '../../edge/route.ts';
import { listModes } from '../../filing/list-modes.route.ts';
import { verifyCertificate } from '../../filing/verify-certificate.route.ts';
import { getAnnouncement } from '../../positive-list/adoption/get-announcement.route.ts';
import { listAnnouncements } from '../../positive-list/adoption/list-announcements.route.ts';
import { compareLists } from '../../positive-list/compare-lists.route.ts';
import { getGoodsTerms } from '../../positive-list/get-goods-terms.route.ts';
import { getListInForce } from '../../positive-list/get-list-in-force.route.ts';
import { getPublicTrace } from '../../positive-list/get-public-trace.route.ts';
import { listLists } from '../../positive-list/list-lists.route.ts';
import { lookUpEntry } from '../../positive-list/look-up-entry.route.ts';
import { listSharingTerms } from '../../sharing/list-sharing-terms.route.ts';
import { getNotice } from '../../subsidy/get-notice.route.ts';
import { listNotices } from '../../subsidy/list-notices.route.ts';

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
];
