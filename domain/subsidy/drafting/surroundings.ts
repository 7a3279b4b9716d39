import type { Day } from '../../shared/day.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Programme } from '../programme/programme.ts';

/** What the zone has, among which a programme takes its place. */
export type Surroundings = {
  readonly today: Day;
  readonly published: readonly Programme[];
  readonly fundLines: readonly { readonly id: string; readonly year: number }[];
  readonly modes: readonly string[];
  readonly departments: readonly string[];
};

/** One thing that could stand against a programme in its place. */
export type PlacementCheck = (programme: Programme, among: Surroundings) => readonly Refusal[];
