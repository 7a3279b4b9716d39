import type { Mode } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import type { Leads } from '../parts/refusal-list.tsx';
import { goTo } from './go-to.ts';
import { placeOf, valueNameOf } from './place.ts';
import { valueTitle } from './values.ts';

/** From a refusal to the field it means, by the field's own name. */
export const useLeads = (mode: Mode): Leads => {
  const { say } = useWords();
  return (at) => {
    const place = placeOf(mode, at);
    return place && { title: say(valueTitle(mode, valueNameOf(place))), go: () => goTo(place) };
  };
};
