import type { Route } from '../../edge/route.ts';
import { listModes } from '../../filing/list-modes.route.ts';
import { verifyCertificate } from '../../filing/verify-certificate.route.ts';
import { getListInForce } from '../../positive-list/get-list-in-force.route.ts';
import { getPublicTrace } from '../../positive-list/get-public-trace.route.ts';
import { listLists } from '../../positive-list/list-lists.route.ts';
import { listSharingTerms } from '../../sharing/list-sharing-terms.route.ts';
import { getNotice } from '../../subsidy/get-notice.route.ts';
import { listNotices } from '../../subsidy/list-notices.route.ts';

/** What anybody may read. */
export const publicRoutes: readonly Route[] = [
  listModes,
  verifyCertificate,
  getPublicTrace,
  listSharingTerms,
  listLists,
  getListInForce,
  listNotices,
  getNotice,
];
