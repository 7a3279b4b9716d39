import * as z from 'zod';
import { caseFields } from '../../casework/case.ts';
import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';
import { Fen } from '../../shared/money.ts';
import { Refusal } from '../../shared/refusal.ts';
import { VersionName } from '../drafting/programme-version.ts';
import { Summary } from './summary.ts';

const statuses = ['awaiting-upload', 'asked', 'done', 'refused'] as const;
export type SimulationStatus = (typeof statuses)[number];

export const simulationLifecycle = {
  'awaiting-upload': { submit: 'asked' },
  asked: { finish: 'done', refuse: 'refused' },
  done: {},
  refused: {},
} as const satisfies Lifecycle<SimulationStatus>;

export const moveSimulation = moveAlong<SimulationStatus>(simulationLifecycle);

/** On whom a draft is tried: the determined claims of a window, or a sample. */
const FromClaims = z.object({ from: z.literal('claims'), programmeId: z.string(), periodId: z.string() });
const FromSample = z.object({
  from: z.literal('sample'),
  fileName: z.string().trim().min(1).max(200),
  bytes: z.int().positive(),
});
export const SimulationSource = z.discriminatedUnion('from', [FromClaims, FromSample]);
export type SimulationSource = Readonly<z.infer<typeof SimulationSource>>;

/** A draft as it stood, tried on claims or on a sample. It decides nothing, and is kept for whoever decides on the draft. */
export const Simulation = z.object({
  ...caseFields,
  kind: z.literal('simulation'),
  status: z.enum(statuses),
  draftId: z.string(),
  draftVersion: z.int().positive(),
  /** Of what the draft said then: whoever reads it later sees whether it still says so. */
  programmeSha256: z.string(),
  /** The version of today, if the programme has one. */
  today: VersionName.optional(),
  source: SimulationSource,
  poolFen: Fen,
  askedBy: z.string(),
  /** How many candidates have been read so far. */
  read: z.int().nonnegative(),
  inputsSha256: z.string().optional(),
  summary: Summary.optional(),
  /** Why the sample cannot be used, where it cannot. */
  findings: z.array(Refusal),
});
export type Simulation = z.infer<typeof Simulation>;

/** A simulation as it is read: whoever reads no names is not told what the file of a sample is called. */
export const SimulationSeen = Simulation.extend({
  source: z.discriminatedUnion('from', [FromClaims, FromSample.partial({ fileName: true })]),
});
export type SimulationSeen = Readonly<z.infer<typeof SimulationSeen>>;

export const mostCandidates = 100_000;
