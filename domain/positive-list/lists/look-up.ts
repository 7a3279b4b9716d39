import type { TariffLine } from '../../shared/hs-code.ts';
import { halfWidth, normaliseText } from '../../shared/normalise.ts';
import type { ListEntry } from './list.ts';
import { type NearEntry, nearestIn } from './nearest.ts';
import { shownFrom } from './shown-entry.ts';

/** What somebody wants to know: a tariff line, a name, or both. */
export type Asked = { readonly code?: TariffLine | undefined; readonly name?: string | undefined };

export type Found = {
  readonly entries: readonly ListEntry[];
  /** Where nothing was found: what may have been meant. */
  readonly nearest: readonly NearEntry[];
};

/** More than anybody reads; whoever wants the whole list has it. */
const foundAtMost = 50;

const bare = (text: string): string => halfWidth(normaliseText(text)).replace(/\s/g, '');

const answers = ({ code, name }: Asked) => {
  const wanted = bare(name ?? '');
  return (entry: ListEntry): boolean =>
    (code === undefined || entry.tariff === code) && bare(entry.name).includes(wanted);
};

/** Every entry of a list under the line or of the name; where there is none, the nearest. */
export const lookUp = (
  list: { readonly id: string; readonly entries: readonly ListEntry[] },
  asked: Asked,
): Found => {
  const entries = list.entries.filter(answers(asked)).slice(0, foundAtMost);
  if (entries.length > 0) return { entries, nearest: [] };
  const nearest = nearestIn(list.entries.map(shownFrom(list.id)));
  return { entries, nearest: nearest(asked.code ?? '', asked.name ?? '') };
};
