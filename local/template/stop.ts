/** The sentence that stops local rather than let it differ quietly from what is deployed. */
export class UnknownHere extends Error {
  override name = 'UnknownHere';
}

export type Place = { stack: string; logicalId: string; type: string };

export const refuse = ({ stack, logicalId, type }: Place, what: string): never => {
  throw new UnknownHere(
    `${stack}: ${logicalId} (${type}) ${what}, which this one-machine cloud does not know.`,
  );
};
