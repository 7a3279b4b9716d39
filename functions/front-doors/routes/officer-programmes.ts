import type { Route } from '../../edge/route.ts';
import { beginProgrammeVersion } from '../../subsidy/drafting/begin-version.route.ts';
import { getProgrammeVersion } from '../../subsidy/drafting/get-version.route.ts';
import { listProgrammeChoices } from '../../subsidy/drafting/list-choices.route.ts';
import { listProgrammeVersions } from '../../subsidy/drafting/list-versions.route.ts';
import { proposeProgrammeVersion } from '../../subsidy/drafting/propose-version.route.ts';
import { withdrawProgrammeVersion } from '../../subsidy/drafting/withdraw-version.route.ts';
import { writeProgrammeVersion } from '../../subsidy/drafting/write-version.route.ts';

/** Everything that is done to have a programme published. */
export const officerProgrammeRoutes: readonly Route[] = [
  listProgrammeVersions,
  listProgrammeChoices,
  beginProgrammeVersion,
  getProgrammeVersion,
  writeProgrammeVersion,
  proposeProgrammeVersion,
  withdrawProgrammeVersion,
];
