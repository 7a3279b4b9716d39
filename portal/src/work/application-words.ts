import type { Words } from '../language/words.ts';

/** The file of an application. */
export const caseFileWords = {
  compared: { zh: '现行备案与本次申请', en: 'What holds and what is applied for' },
  touched: { zh: '{{n}} 项有变更', en: '{{n}} values differ' },
  answersFor: { zh: '由{{departments}}负责', en: 'answered for by {{departments}}' },
  verifiedOtherwise: {
    zh: '{{department}}于 {{day}} 核实为“{{value}}”，与本次申请不同',
    en: '{{department}} verified “{{value}}” on {{day}}: not what is applied for',
  },
  purpose: { zh: '申请类型', en: 'Kind of application' },
} satisfies Words;
