import type { Words } from '../parts/language.ts';

export const faultWords = {
  title: { zh: '故障', en: 'Faults' },
  none: {
    zh: '这一版没有故障开关。',
    en: 'This version has no switch for faults.',
  },
  what: {
    zh: '故障开关的当前设置。更改方法见 local/README.md。',
    en: 'How the switch for faults stands. local/README.md says how to move it.',
  },
  standing: { zh: '当前设置', en: 'As it stands' },
} as const satisfies Words;
