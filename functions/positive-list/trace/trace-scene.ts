import { TraceStatus, traceStatusOf } from '#domain/positive-list/trace/batch-recall.ts';
import { TraceBatch, TraceCheck } from '#domain/positive-list/trace/trace.ts';
import {
  asOnLabel,
  checkTraceCode,
  printedTraceCode,
  type TraceCode,
  traceCodeOf,
} from '#domain/shared/trace-code.ts';
import { notFound, type Refused, refused } from '../../edge/problem.ts';
import { sha256Of } from '../../files/sha256-of.ts';
import type { Ports } from '../../ports.ts';

const mostDraws = 100;

/** A code that nobody can guess: drawn until one can be read well. */
export const drawTraceCode = ({ ids }: Pick<Ports, 'ids'>): TraceCode => {
  const secret = ids.secret();
  for (let draw = 1; draw <= mostDraws; draw += 1) {
    const lot = sha256Of(`${secret}#${draw}`);
    const code = traceCodeOf(BigInt(`0x${lot}`));
    if (code) return code;
  }
  throw new Error('A hundred draws gave no code: chance is broken.');
};

/** A check without the person who wrote it down: that is for the zone to know. */
const ShownCheck = TraceCheck.omit({ recordedBy: true });

/** A batch as its subject sees it. */
export const ShownBatch = TraceBatch.omit({ registeredBy: true })
  .extend({ checks: ShownCheck.array(), status: TraceStatus })
  .meta({ id: 'TraceBatch' });

export const shownBatch = ({ registeredBy: _, checks, ...batch }: TraceBatch) => ({
  ...batch,
  status: traceStatusOf(batch),
  recalls: [...batch.recalls],
  certificates: [...batch.certificates],
  checks: checks.map(({ recordedBy: __, ...check }) => check),
});

const unknown = (code: TraceCode) =>
  refused(404, {
    code: 'TRACE-UNKNOWN',
    at: 'code',
    found: printedTraceCode(code),
    reason: {
      zh: '该溯源码校验位正确，但没有以该码登记的批次。',
      en: 'The check character of this code agrees, but no batch is registered under it.',
    },
    next: {
      zh: '请核对溯源码；如商品上确为此码，可能是假冒，请向市场监管部门举报。',
      en: 'Check the code. If the goods bear it, they may be counterfeit: tell market supervision.',
    },
  });

/** The batch of a code as somebody typed it: a code that is miscopied is told from one that nobody has. */
export const batchAt = async (
  { traces }: Pick<Ports, 'traces'>,
  typed: string,
): Promise<TraceBatch | Refused> => {
  const checked = checkTraceCode(typed);
  if (!checked.ok)
    return refused(422, { ...checked.refusal, at: 'code', found: asOnLabel(typed).slice(0, 64) });
  return (await traces.find(checked.value)) ?? unknown(checked.value);
};

/** The subject's own batch; another's is not there for it. */
export const ownBatch = async (
  ports: Pick<Ports, 'traces'>,
  { subjectId, code }: { readonly subjectId: string; readonly code: string },
): Promise<TraceBatch | Refused> => {
  const batch = await batchAt(ports, code);
  return 'subjectId' in batch && batch.subjectId !== subjectId ? notFound('该批次', 'batch') : batch;
};
