import type { EvidenceKind } from '#domain/subsidy/lists/list-kind.ts';

type Named = { readonly kind: EvidenceKind; readonly fileName: string };

const kinds: readonly EvidenceKind[] = ['waybills', 'invoice', 'receipt'];

const comesFirst = (a: Named, b: Named) =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
  a.fileName.localeCompare(b.fileName, 'zh', { numeric: true });

/** Files as a reader takes them up: the waybills, then what proves them, each by name. */
export const inReadingOrder = <E extends Named>(evidence: readonly E[]): readonly E[] =>
  evidence.toSorted(comesFirst);
