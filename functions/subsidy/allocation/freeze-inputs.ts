import { createHash } from 'node:crypto';
import type { Fen } from '#domain/shared/money.ts';
import type { Allocation } from '#domain/subsidy/amount/allocation-case.ts';
import type { Request } from '#domain/subsidy/amount/places.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Ports } from '../../ports.ts';
import { inputsKey } from './share-files.ts';

/** Everything that decides who gets how much, and from which lines; names do not. The same inputs are the same bytes. */
function* lines(programme: Programme, poolFen: Fen, requests: readonly Request[]): Generator<string> {
  const { pool: rule, formula, funding } = programme;
  yield `${JSON.stringify({ rule, formula, funding, poolFen })}\n`;
  for (const { claimId, requested, submittedAt, measure } of requests)
    yield `${JSON.stringify({ claimId, requested, submittedAt, measure })}\n`;
}

async function* texts(all: Iterable<string>): AsyncGenerator<string> {
  yield* all;
}

/** Writes the inputs down under the hash of their bytes, and answers it. */
export const freezeInputs = async (
  { exports }: Pick<Ports, 'exports'>,
  { id }: Allocation,
  ...inputs: Parameters<typeof lines>
): Promise<string> => {
  const hash = createHash('sha256');
  for (const line of lines(...inputs)) hash.update(line);
  const inputsSha256 = hash.digest('hex');
  await exports.writePieces({
    key: inputsKey({ id, inputsSha256 }),
    texts: texts(lines(...inputs)),
    contentType: 'application/jsonl; charset=utf-8',
  });
  return inputsSha256;
};
