import type { Event } from '#domain/casework/event.ts';
import type { Posting } from '#domain/payment/posting.ts';
import type { Fact } from '../../simulation/holds/fact.ts';
import type { Store } from '../../support/memory/store.ts';
import type { BankLines } from '../people/finance.ts';
import type { Wished } from '../world/claims.ts';

/** What is left when all is done, beside what was wanted. */
export type Left = {
  readonly store: Store;
  readonly claims: readonly Wished[];
  readonly lines: BankLines;
};

const moves = ['reserve', 'settle'] as const satisfies readonly Posting['transfer'][];

const mismatched = (
  claims: readonly Wished[],
  rows: ReadonlyMap<string, readonly { readonly fen: number }[]>,
): string[] =>
  claims
    .filter(({ id, fen }) => {
      const mine = rows.get(id) ?? [];
      return mine.length !== 1 || mine[0]?.fen !== fen;
    })
    .map(({ id, fen }) => `${id}: ${fen} wanted, ${JSON.stringify(rows.get(id) ?? [])} found`);

const postedOnce = (transfer: Posting['transfer']): Fact<Left> => ({
  says: `of every claim what it comes to is posted once: ${transfer}`,
  broken: ({ store, claims }) => {
    const posted = [...store.postings.values()].filter((one) => one.transfer === transfer);
    return mismatched(
      claims,
      Map.groupBy(posted, (one) => one.for.id),
    );
  },
});

/** Whoever has to ask for a file again has read it again, and that is recorded again. */
const readings: ReadonlySet<string> = new Set(['FileDownloaded']);

/** The same is told of the same case in the same words; the next piece, or the next window, is told in others. */
const wordsOf = ({ case: ref, type, data = {} }: Event): string =>
  JSON.stringify([
    ref.kind,
    ref.id,
    type,
    Object.entries(data).toSorted(([one], [two]) => (one < two ? -1 : 1)),
  ]);

export const once: readonly Fact<Left>[] = [
  ...moves.map(postedOnce),
  {
    says: 'every claim stands in one payment of one batch, with what it comes to',
    broken: ({ store, claims }) =>
      mismatched(
        claims,
        Map.groupBy(
          [...store.items.values()].map(({ claimId, amountFen, status }) => ({
            claimId,
            fen: amountFen,
            status,
          })),
          ({ claimId }) => claimId,
        ),
      ),
  },
  {
    says: 'the bank was sent one line for every claim',
    broken: ({ claims, lines }) => [
      ...[...lines].filter(([, times]) => times !== 1),
      ...(lines.size === claims.length ? [] : [`${lines.size} lines for ${claims.length} claims`]),
    ],
  },
  {
    says: 'every claim is paid',
    broken: ({ store, claims }) =>
      claims.flatMap(({ id }) => {
        const status = store.cases.get(`claim#${id}`)?.status;
        return status === 'paid' ? [] : [`${id}: ${status}`];
      }),
  },
  {
    says: 'nothing has happened twice',
    broken: ({ store }) => {
      const told = [...store.events.values()].filter(({ type }) => !readings.has(type));
      return [...Map.groupBy(told, wordsOf)].filter(([, same]) => same.length > 1).map(([words]) => words);
    },
  },
  {
    says: 'every number of a waybill or an invoice is held by the claim that names it, and no other is held',
    broken: ({ store, claims }) => {
      const held = new Map(
        [...store.numbers].map(([number, claimId]) => [number.replace(/^.*#/, ''), claimId]),
      );
      const wanted = claims.flatMap(({ id, numbers, invoiceNumber }) =>
        [...numbers, invoiceNumber].map((number) => ({ number, id })),
      );
      return [
        ...wanted.filter(({ number, id }) => held.get(number) !== id),
        ...(held.size === wanted.length ? [] : [`${held.size} are held, ${wanted.length} are named`]),
      ];
    },
  },
];
