import { lookedAtCloser } from '#domain/positive-list/goods/closer-look.ts';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import type { Manifest } from '#domain/positive-list/goods/piece.ts';
import type { ScreenedRow } from '#domain/positive-list/goods/screened-row.ts';
import type { Ports } from '../../ports.ts';
import { riskWithFile, termsOf } from '../../risk/risk-of-file.ts';
import { rowScorer } from '../../risk/row-scorer.ts';

type Judged = Pick<GoodsFiling, 'credit' | 'risk'>;

const scorerOf = async (ports: Pick<Ports, 'zone'>, { risk }: Judged, whole: Pick<Manifest, 'isAlike'>) => {
  const terms = risk && (await termsOf(ports, risk));
  return risk && terms ? rowScorer(riskWithFile(risk, terms, whole), terms) : undefined;
};

/**
 * Looks at rows that the lists have judged with what was recorded of credit and risk when the file was submitted: every
 * piece, and every repetition of it, sees the same.
 */
export const closerLook = async (
  ports: Pick<Ports, 'zone'>,
  filing: Judged,
  whole: Pick<Manifest, 'isAlike'>,
) => {
  const scorer = await scorerOf(ports, filing, whole);
  const credit = filing.credit?.effect;
  return {
    at: (row: ScreenedRow): ScreenedRow => {
      const risk = row.goods && scorer?.score(row.goods);
      return lookedAtCloser(risk ? { ...row, risk } : row, { credit, band: risk?.band });
    },
    facts: () => scorer?.facts() ?? [],
  };
};
