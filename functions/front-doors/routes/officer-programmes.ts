import type { Route } from '../../edge/route.ts';
import { beginProgrammeVersion } from '../../subsidy/drafting/begin-version.route.ts';
import { getProgrammeVersion } from '../../subsidy/drafting/get-version.route.ts';
import { listProgrammeChoices } from '../../subsidy/drafting/list-choices.route.ts';
import { listProgrammeVersions } from '../../subsidy/drafting/list-versions.route.ts';
import { proposeProgrammeVersion } from '../../subsidy/drafting/propose-version.route.ts';
import { withdrawProgrammeVersion } from '../../subsidy/drafting/withdraw-version.route.ts';
import { writeProgrammeVersion } from '../../subsidy/drafting/write-version.route.ts';
import { askSimulation } from '../../subsidy/simulation/ask-simulation.route.ts';
import { getSimulation } from '../../subsidy/simulation/get-simulation.route.ts';
import { getSimulationFile } from '../../subsidy/simulation/get-simulation-file.route.ts';
import { listSimulated } from '../../subsidy/simulation/list-simulated.route.ts';
import { listSimulations } from '../../subsidy/simulation/list-simulations.route.ts';
import { submitSample } from '../../subsidy/simulation/submit-sample.route.ts';

/** Everything that is done to have a programme published. */
export const officerProgrammeRoutes: readonly Route[] = [
  listProgrammeVersions,
  listProgrammeChoices,
  beginProgrammeVersion,
  getProgrammeVersion,
  writeProgrammeVersion,
  proposeProgrammeVersion,
  withdrawProgrammeVersion,
  listSimulations,
  askSimulation,
  submitSample,
  getSimulation,
  listSimulated,
  getSimulationFile,
];
