import type { Refusal } from '#domain/shared/refusal.ts';
import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import { type Told, toldOf } from '#domain/subsidy/invoices/told.ts';
import { earlyConcerns, type Scene } from './early-concerns.ts';

const isSame =
  ({ id, kind, documentNumber, sha256 }: Evidence) =>
  (other: Evidence): boolean =>
    other.id !== id &&
    other.kind === kind &&
    ((documentNumber !== undefined && other.documentNumber === documentNumber) ||
      (sha256 !== undefined && other.sha256 === sha256));

/** One invoice is often brought twice, as XML and as PDF. That is no fault: it counts once. */
const broughtTwice = (paper: Evidence, all: readonly Evidence[]): Refusal[] => {
  const other = all.find(isSame(paper));
  return other
    ? [
        {
          code: 'EVIDENCE-TWICE',
          severity: 'warning',
          at: 'documentNumber',
          found: paper.documentNumber ?? paper.fileName,
          reason: {
            zh: `与“${other.fileName}”是同一份单据，金额只计一次。`,
            en: `This is the same document as "${other.fileName}"; its amount counts once.`,
          },
          next: {
            zh: '不必处理；也可以删除其中一份。',
            en: 'Nothing need be done; you may remove one of them.',
          },
        },
      ]
    : [];
};

/** What is known of a paper, and what its owner should know of it before the claim is submitted: read, stated or taken again. */
export const saidOf = (paper: Evidence, all: readonly Evidence[], scene: Scene): Told => {
  const told = toldOf(paper.kind, paper.invoice, paper.stated);
  const known = { ...paper, ...told };
  return {
    ...told,
    findings: [...told.findings, ...broughtTwice(known, all), ...earlyConcerns(known, scene)],
  };
};
