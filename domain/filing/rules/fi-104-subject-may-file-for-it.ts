import { subjectTypes } from '../../casework/subject-words.ts';
import type { FilingRule } from '../rule.ts';

export const subjectMayFileForIt: FilingRule = {
  code: 'FI-104',
  check: ({ mode, subject }) =>
    mode.subjects.includes(subject.type)
      ? []
      : [
          {
            code: 'FI-104',
            at: 'subject',
            clause: mode.legalBasis,
            found: subjectTypes[subject.type].zh,
            expected: {
              zh: mode.subjects.map((type) => subjectTypes[type].zh).join('、'),
              en: mode.subjects.map((type) => subjectTypes[type].en).join(', '),
            },
            reason: {
              zh: `${mode.title.zh}不接受${subjectTypes[subject.type].zh}备案。`,
              en: `The mode ${mode.title.en} is not open to this type of subject.`,
            },
            next: {
              zh: '请选择适合本主体类型的业务模式。',
              en: 'Choose a mode that is open to this type of subject.',
            },
          },
        ],
};
