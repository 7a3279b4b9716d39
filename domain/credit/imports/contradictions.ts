import type { Refusal } from '../../shared/refusal.ts';

/** What two lines of one file must agree in, where they speak of the same thing. */
export type Agreement<L> = {
  readonly about: (line: L) => readonly string[];
  readonly stated: (line: L) => readonly (string | number | undefined)[];
  /** Said of a line that disagrees, with the number of the first. */
  readonly contradicts: (line: L, first: number) => Refusal;
};

/** Remembers the lines of one file, and says of those that disagree with an earlier one which line that is. */
export const contradictions = <L extends { readonly line: number }>({
  about,
  stated,
  contradicts,
}: Agreement<L>) => {
  const firsts = new Map<string, { readonly line: number; readonly said: string }>();
  return (one: L): readonly Refusal[] => {
    const [key, said] = [JSON.stringify(about(one)), JSON.stringify(stated(one))];
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, { line: one.line, said });
    return first && first.said !== said ? [contradicts(one, first.line)] : [];
  };
};
