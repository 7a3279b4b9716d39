import * as z from 'zod';
import { Bands, RiskTerms } from '#domain/risk/risk-terms.ts';

/** What a person may turn: weights by rule, and the thresholds. Whatever is not named stays as it is. */
export const Turned = z.object({ weights: RiskTerms.shape.weights, bands: Bands });
export type Turned = z.output<typeof Turned>;

export const withTurned = (current: RiskTerms, { weights, bands }: Turned): RiskTerms => ({
  ...current,
  weights: { ...current.weights, ...weights },
  bands,
});
