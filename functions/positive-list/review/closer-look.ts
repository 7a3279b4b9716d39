import { lookedAtCloser } from '#domain/positive-list/goods/closer-look.ts';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import type { Manifest } from '#domain/positive-list/goods/piece.ts';
import type { ScreenedRow } from '#domain/positive-list/goods/screened-row.ts';
import {
  isDepartments,
  type TraceEvidence,
  type WeighedEvidence,
} from '#domain/positive-list/trace/evidence.ts';
import type { SeenTraces } from '#domain/risk/trace-facts.ts';
import type { Ports } from '../../ports.ts';
import { riskWithFile, termsOf } from '../../risk/risk-of-file.ts';
import { rowScorer } from '../../risk/row-scorer.ts';

/** What a department found counts for more than what the subject shows of its own batches. */
const asSeen = ({ on, known }: WeighedEvidence): SeenTraces => {
  const those = (holds: (one: TraceEvidence) => boolean) =>
    known.filter(holds).map(({ batch, on: day }) => ({ batch, on: day }));
  const conforms = ({ kind }: TraceEvidence) => kind === 'conforming-check';
  return {
    on,
    failed: those(({ kind }) => kind === 'failed-check'),
    recalled: those(({ kind }) => kind === 'recall'),
    conforming: those((one) => conforms(one) && isDepartments(one)),
    papers: those((one) => one.kind === 'certificate' || (conforms(one) && !isDepartments(one))),
  };
};

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
      const { goods, evidence } = row;
      const risk = goods && scorer?.score({ ...goods, traces: evidence && asSeen(evidence) });
      return lookedAtCloser(risk ? { ...row, risk } : row, { credit, band: risk?.band, evidence });
    },
    facts: () => scorer?.facts() ?? [],
  };
};
