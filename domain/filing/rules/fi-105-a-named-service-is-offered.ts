import { services } from '../../casework/subject-words.ts';
import type { FilingRule } from '../rule.ts';

export const aNamedServiceIsOffered: FilingRule = {
  code: 'FI-105',
  check: ({ mode, subject }) =>
    mode.services.length === 0 || mode.services.some((service) => subject.services.includes(service))
      ? []
      : [
          {
            code: 'FI-105',
            at: 'subject.services',
            clause: '实施方案二（二）',
            expected: {
              zh: mode.services.map((service) => services[service].zh).join('、'),
              en: mode.services.map((service) => services[service].en).join(', '),
            },
            reason: {
              zh: `${mode.title.zh}备案须从事以下服务之一。`,
              en: `A filing for ${mode.title.en} is for whoever offers one of these services.`,
            },
            next: {
              zh: '请在主体信息中补充所从事的服务。',
              en: 'Name the services that you offer with your particulars.',
            },
          },
        ],
};
