import type { Bilingual } from '../../shared/bilingual.ts';
import type { Read } from '../../shared/checked.ts';
import type { Day } from '../../shared/day.ts';
import type { Column, Layout } from '../../shared/read-table.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Facts } from '../programme/fact.ts';
import type { Line } from './line.ts';

/** What surrounds a list: the period of the business, and a way to name a person without saying who. */
export type Surroundings = {
  readonly period: { readonly from: Day; readonly to: Day };
  readonly fingerprint: (personal: string) => string;
};

/** What the register says of an enterprise that a line names. */
export type Counterpart = 'filed' | 'not-filed' | 'affiliated' | 'itself';

/** One kind of list. A further kind is a file like this and a row of `listKinds`. */
export type ListDefinition<Terms> = Bilingual & {
  readonly columns: readonly Column[];
  /** Reads one line under the header, to a line of the claim or to all that is wrong with it. */
  readonly reader: (
    terms: Terms,
    layout: Layout,
    surroundings: Surroundings,
  ) => (line: number, cells: readonly string[]) => Read<Line>;
  /** How much is kept of a row that could not be read; all of it where nothing is said. */
  readonly kept?: (cells: readonly string[]) => string[];
  /** The column that makes a line the same as another. */
  readonly identifiedBy: string;
  readonly twice: Bilingual;
  /** The column that says who issued the invoice; only two foreign ones of one number ask for it. */
  readonly sellerIn?: string;
  /** What the accepted lines tell the programme. */
  readonly facts: (accepted: readonly Line[]) => Facts;
  /** What lines say together that none says alone; it stops nothing. */
  readonly together?: (lines: readonly Line[]) => readonly Refusal[];
  /** Whom each line names that must be looked up, and what is said where the answer is not good. */
  readonly counterpart?: {
    readonly of: (line: Line) => string;
    readonly objection: (line: Line, found: Counterpart) => Refusal | undefined;
  };
};
