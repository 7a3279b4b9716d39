import { type Day, day, dayOf } from '#domain/shared/day.ts';
import { useMe } from './me.ts';

/** Today, as the zone has it; by the browser's clock until that is known. It only offers: the server decides. */
export const useToday = (): Day => {
  const { data } = useMe();
  return data ? day(data.today) : dayOf(new Date().toISOString());
};
