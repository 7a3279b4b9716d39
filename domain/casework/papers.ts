import * as z from 'zod';
import { Bilingual } from '../shared/bilingual.ts';
import type { Refusal } from '../shared/refusal.ts';

export const PaperId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** A paper that is asked for beside what people type; it may be brought as several files. */
export const AskedPaper = z.object({ id: PaperId, title: Bilingual, required: z.boolean() });
export type AskedPaper = Readonly<z.infer<typeof AskedPaper>>;

export const mostAskedPapers = 20;
export const mostFilesOfPaper = 20;

/** Which documents of the subject stand for what is asked. A document never changes once it is kept. */
export const Papers = z
  .record(PaperId, z.array(z.uuid()).max(mostFilesOfPaper))
  .refine((papers) => Object.keys(papers).length <= mostAskedPapers + 1);
export type Papers = Readonly<z.infer<typeof Papers>>;

export const otherPapersId = 'other';
const otherPapers: AskedPaper = {
  id: otherPapersId,
  title: { zh: '其他材料', en: 'Other papers' },
  required: false,
};

/** What may be brought: all that is asked, and whatever else speaks for the matter. */
export const mayBring = (asked: readonly AskedPaper[]): AskedPaper[] => [...asked, otherPapers];

export const documentsIn = (papers: Papers): string[] => [...new Set(Object.values(papers).flat())];

const notBrought = ({ id, title }: AskedPaper): Refusal => ({
  code: 'PAPER-MISSING',
  severity: 'hard',
  at: `papers.${id}`,
  found: '—',
  expected: title,
  reason: { zh: `尚未提交“${title.zh}”。`, en: `This paper is not there yet: ${title.en}.` },
  next: {
    zh: '请上传 PDF 或清晰图片；已上传过的可直接选用。',
    en: 'Upload the PDF or a clear picture; one that is uploaded already can be chosen.',
  },
});

const notAsked = (found: string, asked: readonly AskedPaper[]): Refusal => ({
  code: 'PAPER-NOT-ASKED',
  severity: 'hard',
  at: `papers.${found}`,
  found,
  expected: {
    zh: asked.map(({ title }) => title.zh).join('、') || '不附材料',
    en: asked.map(({ title }) => title.en).join(', ') || 'no papers',
  },
  reason: { zh: '此处不接收这种材料。', en: 'No such paper is asked for here.' },
  next: { zh: '请放入“其他材料”，或删除。', en: 'Bring it among the other papers, or leave it out.' },
});

/** What is asked and was not brought, and what was brought and nobody asked for. */
export const paperDefects = (asked: readonly AskedPaper[], papers: Papers): Refusal[] => [
  ...asked.filter(({ id, required }) => required && !papers[id]?.length).map(notBrought),
  ...Object.keys(papers)
    .filter((brought) => !asked.some(({ id }) => id === brought))
    .map((brought) => notAsked(brought, asked)),
];
