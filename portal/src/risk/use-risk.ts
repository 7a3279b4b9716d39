import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';

export type RiskTerms = Answer<'getRiskTerms'>['terms'];
export type RiskRule = Answer<'getRiskTerms'>['rules'][number];
export type Tried = Answer<'tryWeights'>;
export type Turned = { readonly weights: Record<string, number>; readonly bands: RiskTerms['bands'] };

export const useRiskTerms = () =>
  useQuery({ queryKey: ['risk'], queryFn: () => answerOf(api.GET('/api/officer/risk/terms')) });
