import type { Words } from '../../language/words.ts';

/** Of programmes in the making. */
export const programmeEvents = {
  ProgrammeDrafted: { zh: '起草项目版本', en: 'A version was drafted' },
  ProgrammeWritten: { zh: '修改草稿', en: 'The draft was written anew' },
  ProgrammeProposed: { zh: '提出项目版本', en: 'The version was proposed' },
  ProgrammeFoundLawful: { zh: '合法性审查通过', en: 'It was found lawful' },
  ProgrammeFundConfirmed: { zh: '资金已确认', en: 'The fund was confirmed' },
  ProgrammeApproved: { zh: '项目版本核准', en: 'The version was approved' },
  ProgrammeReturned: { zh: '项目版本退回', en: 'The version was sent back' },
  ProgrammePublished: { zh: '项目版本公布', en: 'The version was published' },
  ProgrammeWithdrawn: { zh: '撤回项目版本', en: 'The version was withdrawn' },
  SampleAnnounced: { zh: '上传测算样本', en: 'A sample was announced' },
  SimulationAsked: { zh: '发起模拟测算', en: 'A simulation was asked for' },
  SimulationDone: { zh: '模拟测算完成', en: 'The simulation is done' },
  SimulationRefused: { zh: '未能测算', en: 'The simulation was not possible' },
} satisfies Words;
