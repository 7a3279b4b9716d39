import { useQuery } from '@tanstack/react-query';
import type { Asking } from '#domain/positive-list/goods/compulsory.ts';
import { FoodRecall } from '#domain/positive-list/goods/food-recall.ts';
import { day } from '#domain/shared/day.ts';
import { answerOf, api } from '../api/client.ts';
import { useModes } from '../api/modes.ts';

/** What is asked of goods of a mode today; nothing until the zone's terms are known. */
export const useAsking = (mode: string): Asking | undefined => {
  const { data: modes } = useModes();
  const { data: terms } = useQuery({
    queryKey: ['goods-terms'],
    queryFn: () => answerOf(api.GET('/api/public/goods-terms')),
    staleTime: 300_000,
  });
  const trade = modes?.modes.find(({ id }) => id === mode)?.trade;
  if (!trade || !terms) return undefined;
  const { retailImport, foodRecall, on } = terms;
  return {
    trade,
    retailImport: retailImport.includes(mode),
    foodRecall: FoodRecall.parse(foodRecall),
    on: day(on),
  };
};
