import { typedFen } from '../parts/typed-fen.ts';

type Account = { readonly value: string };

export type TypedReturn = {
  /** Into which accounts it came, where there are several. */
  readonly into?: string[];
  readonly received?: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;
  readonly document?: string;
  readonly statement?: string;
};

/** Into the only account there is, or into those that were chosen. */
const accountsOf = ({ into = [] }: TypedReturn, lines: readonly Account[]): readonly string[] =>
  lines.length > 1 ? into : lines.map(({ value }) => value);

/** What came into each account, as the bank's receipts say it. */
export const typedReceived = (typed: TypedReturn, lines: readonly Account[]) =>
  accountsOf(typed, lines).map((fundLineId) => {
    const { reference = '', yuan = '', receivedOn = '' } = typed.received?.[fundLineId] ?? {};
    return { fundLineId, reference, fen: typedFen(yuan), receivedOn };
  });
