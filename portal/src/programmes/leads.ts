import { placeText } from '#domain/subsidy/programme/place.ts';
import type { Language } from '../language/words.ts';
import type { Leads } from '../parts/refusal-list.tsx';

/** From the field itself to the part that it lies in, and where nothing is written, to what is read. */
const candidates = (at: string): readonly string[] => {
  const parts = at.split('.');
  const wider = parts.map((_, n) => parts.slice(0, parts.length - n).join('.'));
  return [...wider.flatMap((place) => [place.replaceAll('.', '_'), `part-${place}`]), 'preview'];
};

const go = (at: string) => {
  const target = candidates(at)
    .map((id) => document.getElementById(id))
    .find((one) => one !== null);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
};

/** Where on the form a fault lies: what the place is called there, and the way to it. */
export const leadsIn =
  (language: Language): Leads =>
  (at) => ({ title: placeText(at)[language], go: () => go(at) });
