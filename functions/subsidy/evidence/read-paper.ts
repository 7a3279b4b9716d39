import type { Refusal } from '#domain/shared/refusal.ts';
import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import { earlyConcerns, type Scene } from './early-concerns.ts';
import { type ReadPaper, readDocument } from './read-document.ts';

/** One invoice is often brought twice, as XML and as PDF. That is no fault: it counts once. */
const broughtTwice = ({ documentNumber = '' }: ReadPaper, others: readonly Evidence[]): Refusal[] => {
  const other = documentNumber && others.find((one) => one.documentNumber === documentNumber);
  return other
    ? [
        {
          code: 'EVIDENCE-TWICE',
          severity: 'warning',
          at: 'documentNumber',
          found: documentNumber,
          reason: {
            zh: `与“${other.fileName}”是同一张发票，金额只计一次。`,
            en: `This is the same invoice as "${other.fileName}"; its amount counts once.`,
          },
          next: {
            zh: '不必处理；也可以删除其中一份。',
            en: 'Nothing need be done; you may remove one of them.',
          },
        },
      ]
    : [];
};

/** Reads a paper, and says what its owner should know of it before the claim is submitted. */
export const readPaper = async (
  body: Buffer,
  kept: Evidence,
  all: readonly Evidence[],
  scene: Scene,
): Promise<ReadPaper> => {
  const read = await readDocument(body, kept);
  const others = all.filter(({ id, kind }) => id !== kept.id && kind === kept.kind);
  const concerns = earlyConcerns({ ...kept, ...read }, scene);
  return { ...read, findings: [...read.findings, ...broughtTwice(read, others), ...concerns] };
};
