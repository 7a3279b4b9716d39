import type { FilingRule } from '../rule.ts';

export const askedDocumentsAreThere: FilingRule = {
  code: 'FI-103',
  check: ({ mode, content: { documents } }) =>
    mode.documents
      .filter(({ id, required }) => required && documents[id] === undefined)
      .map(({ id, title }) => ({
        code: 'FI-103',
        at: `documents.${id}`,
        clause: mode.legalBasis,
        reason: {
          zh: `${mode.title.zh}备案需要提交“${title.zh}”。`,
          en: `A filing for ${mode.title.en} asks for the ${title.en}.`,
        },
        next: {
          zh: '请上传 PDF 或清晰图片；已上传过的可直接选用。',
          en: 'Upload the PDF or a clear picture; one that is uploaded already can be chosen.',
        },
      })),
};
