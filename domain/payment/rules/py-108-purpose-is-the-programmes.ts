import { rule } from '../rule.ts';

export const purposeIsTheProgrammes = rule('PY-108', {
  clause: '专款专用',
  reason: { zh: '该资金科目不支持此项目。', en: 'This fund line does not pay this programme.' },
  next: { zh: '请从该项目的资金科目拨付。', en: 'Pay it from the fund lines of its programme.' },
  found: ({ fundLineId }) => fundLineId,
  holds: ({ isOfProgramme, part }) => isOfProgramme && part !== undefined,
});
