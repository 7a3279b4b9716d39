import type { Route } from '../../edge/route.ts';
import { addBankResult } from '../../payment/add-bank-result.route.ts';
import { downloadBankFile } from '../../payment/download-bank-file.route.ts';
import { downloadFindings } from '../../payment/download-findings.route.ts';
import { downloadManifest } from '../../payment/download-manifest.route.ts';
import { getBatch } from '../../payment/get-batch.route.ts';
import { listBatches } from '../../payment/list-batches.route.ts';
import { listFundLines } from '../../payment/list-fund-lines.route.ts';
import { listPayable } from '../../payment/list-payable.route.ts';
import { listPostings } from '../../payment/list-postings.route.ts';
import { makeBatch } from '../../payment/make-batch.route.ts';
import { getPoolChange } from '../../payment/pool/get-pool-change.route.ts';
import { proposePoolChange } from '../../payment/pool/propose-pool-change.route.ts';
import { readBankResultFile } from '../../payment/read-bank-result.route.ts';
import { listRecoveries } from '../../payment/recovery/list-recoveries.route.ts';
import { noteRepayment } from '../../payment/recovery/note-repayment.route.ts';
import { noteReturn } from '../../payment/recovery/note-return.route.ts';
import { proposeReversal } from '../../payment/recovery/propose-reversal.route.ts';

/** Everything that is done with money. */
export const financeRoutes: readonly Route[] = [
  listFundLines,
  proposePoolChange,
  getPoolChange,
  listPostings,
  listPayable,
  listBatches,
  makeBatch,
  getBatch,
  downloadBankFile,
  downloadManifest,
  addBankResult,
  readBankResultFile,
  downloadFindings,
  listRecoveries,
  noteRepayment,
  noteReturn,
  proposeReversal,
];
