/** The sentence that stops local rather than let it differ quietly from what is deployed. */
export class UnknownHere extends Error {
  override name = 'UnknownHere';
}

/** The sentence for a connection that the template makes and no policy allows. */
export class NotGranted extends Error {
  override name = 'NotGranted';
  constructor({ stack, logicalId, type }: Place, why: string) {
    super(
      `${stack}: ${logicalId} (${type}) would fail when it is deployed: ${why}. Grant it where lib/ makes it.`,
    );
  }
}

export type Place = { stack: string; logicalId: string; type: string };

export const refuse = ({ stack, logicalId, type }: Place, what: string): never => {
  throw new UnknownHere(
    `${stack}: ${logicalId} (${type}) ${what}, which this one-machine cloud does not know.`,
  );
};
