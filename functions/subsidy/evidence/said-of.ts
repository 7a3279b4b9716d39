import type { Refusal } from '#domain/shared/refusal.ts';
import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import { sameBy } from '#domain/subsidy/invoices/sums.ts';
import { paperCurrency, type Told, toldOf } from '#domain/subsidy/invoices/told.ts';
import { earlyConcerns, type Scene } from './early-concerns.ts';

/** A paper is often brought twice, an invoice as XML and as PDF. That is no fault: it counts once. */
const broughtTwice = (paper: Evidence, all: readonly Evidence[]): Refusal[] => {
  const other = all.find(
    (one) => one.id !== paper.id && one.kind === paper.kind && sameBy(one) === sameBy(paper),
  );
  return other
    ? [
        {
          code: 'EVIDENCE-TWICE',
          severity: 'warning',
          at: paper.kind === 'invoice' ? 'documentNumber' : 'fileName',
          found: paper.documentNumber ?? paper.fileName,
          reason: {
            zh: `与“${other.fileName}”是同一份材料，只计一次。`,
            en: `This is the same paper as "${other.fileName}"; it counts once.`,
          },
          next: {
            zh: '不必处理；也可以删除其中一份。',
            en: 'Nothing need be done; you may remove one of them.',
          },
        },
      ]
    : [];
};

/** What is known of a paper that was read, stated or taken again, and what its owner should know before the claim is submitted. */
export const saidOf = (paper: Evidence, all: readonly Evidence[], scene: Scene): Told => {
  const told = toldOf(paper.kind, paper.invoice, paper.stated, paperCurrency(scene.programme));
  const known = { ...paper, ...told };
  return {
    ...told,
    findings: [...told.findings, ...broughtTwice(known, all), ...earlyConcerns(known, scene)],
  };
};
