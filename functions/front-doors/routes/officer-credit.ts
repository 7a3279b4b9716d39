import { getImportReport } from '../../credit/imports/get-import-report.route.ts';
import { listCreditImports } from '../../credit/imports/list-credit-imports.route.ts';
import { openCreditImport } from '../../credit/imports/open-credit-import.route.ts';
import { previewCreditImport } from '../../credit/imports/preview-credit-import.route.ts';
import { sendEvents } from '../../credit/imports/send-events.route.ts';
import { sendGrades } from '../../credit/imports/send-grades.route.ts';
import { submitCreditImport } from '../../credit/imports/submit-credit-import.route.ts';
import type { Route } from '../../edge/route.ts';

/** Everything officers do about credit but decide: that is a task like any other. */
export const officerCreditRoutes: readonly Route[] = [
  sendGrades,
  sendEvents,
  listCreditImports,
  openCreditImport,
  previewCreditImport,
  submitCreditImport,
  getImportReport,
];
