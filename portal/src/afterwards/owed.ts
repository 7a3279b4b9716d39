type Sums = { readonly amountFen: number; readonly repayments: readonly { readonly fen: number }[] };

/** What has not come back yet. */
export const owedOf = ({ amountFen, repayments }: Sums): number =>
  repayments.reduce((owed, { fen }) => owed - fen, amountFen);
