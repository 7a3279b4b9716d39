import { onLine, type Refusal } from '../../shared/refusal.ts';
import type { Line } from './line.ts';
import type { ListKind } from './list-kind.ts';
import { listKinds } from './list-kinds.ts';
import { isAccepted, refusedFor, repeatsLine, type ScreenedLine } from './screened-line.ts';

const standsInAnother = (kind: ListKind, { line, shown }: Line, first: number): Refusal => ({
  code: 'LIST-TWICE',
  severity: 'hard',
  at: onLine(line, listKinds[kind].identifiedBy),
  found: shown,
  reason: {
    zh: `与本次申报另一份同类明细的第 ${first} 行重复。`,
    en: `The same stands already on line ${first} of another list of this claim.`,
  },
  next: listKinds[kind].twice,
});

/** What one list tells, it or another of the same kind does not tell again: of lines with one key the first counts. */
export const onceEach = (lines: readonly ScreenedLine[]): ScreenedLine[] => {
  const first = new Map<string, ScreenedLine>();
  return lines.map((line) => {
    const { kind, value } = line;
    if (!value || !isAccepted(line)) return line;
    const thing = `${kind} ${value.key}`;
    const before = first.get(thing);
    if (before) {
      const repeats = before.evidenceId === line.evidenceId ? repeatsLine : standsInAnother;
      return refusedFor(line, repeats(kind, value, before.line));
    }
    first.set(thing, line);
    return line;
  });
};
