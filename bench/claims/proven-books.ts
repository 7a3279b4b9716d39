import { expectThat } from '#demo/patience.ts';
import type { AWindow } from '#test/support/a-window.ts';

type Sums = { readonly claims: number; readonly fen: number };

const reservedIn = async ({ ports }: AWindow): Promise<Sums> => {
  let claims = 0;
  let sum = 0;
  for await (const page of ports.register.claimsOf('delivery-fees', '2026H1', 'reserved')) {
    claims += page.length;
    sum += page.reduce((so, { allocatedFen = 0 }) => so + allocatedFen, 0);
  }
  return { claims, fen: sum };
};

/** What the claims hold, what the ledger says, and every posting: all three tell the same, to the fen, or it ends here. */
export const provenBooks = async (window: AWindow, poolFen: number, count: number) => {
  const { ledger } = window.ports;
  const [claims, balance, postings] = await Promise.all([
    reservedIn(window),
    ledger.balance('line'),
    ledger.postings('line'),
  ]);
  const { allocatedFen = 0, residueFen = 0, requestedFen = 0 } = (await window.standing()) ?? {};
  const posted = postings.reduce((sum, one) => sum + one.fen, 0);
  const proof = {
    poolFen,
    requestedFen,
    allocatedFen,
    residueFen,
    reservedFen: balance?.reserved ?? 0,
    freeFen: balance?.free ?? 0,
    overspentFen: Math.max(0, Math.max(claims.fen, posted, balance?.reserved ?? 0) - poolFen),
    residueIsExact: residueFen === poolFen - claims.fen && residueFen === balance?.free,
    allReserved: [claims.fen, posted, balance?.reserved].every((sum) => sum === allocatedFen),
    postings: postings.length,
  };
  expectThat(
    proof.overspentFen === 0 && proof.residueIsExact && proof.allReserved && proof.postings === count,
    `nothing is overspent and the residue is exact: ${JSON.stringify(proof)}`,
  );
  return proof;
};
