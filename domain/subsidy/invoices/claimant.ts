/** Who claims, as an invoice may name it; a natural person has no credit code. */
export type Claimant = {
  readonly name: string;
  readonly creditCode?: string | undefined;
  /** In whose name the account stands to which money goes. */
  readonly accountName?: string | undefined;
};
