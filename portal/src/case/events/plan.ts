import type { Words } from '../../language/words.ts';

/** Of courses and projects, which are answered before anything of them is claimed. */
export const planEvents = {
  CoursePlanFiled: { zh: '报备课程计划', en: 'The course plan was filed' },
  CoursePlanChanged: { zh: '变更课程计划', en: 'The course plan was changed' },
  CoursePlanApproved: { zh: '同意课程计划', en: 'The course plan was approved' },
  CoursePlanObjected: { zh: '不同意课程计划', en: 'The department objected to the plan' },
  CoursePlanWithdrawn: { zh: '撤回课程计划', en: 'The course plan was withdrawn' },
  PlanWritten: { zh: '填写专项计划', en: 'The plan was written' },
  ProjectProposed: { zh: '提出专项', en: 'The project was proposed' },
  ProjectReturned: { zh: '部门退回修改', en: 'A department sent it back' },
  OpinionsGiven: { zh: '部门意见已齐', en: 'The departments gave their opinions' },
  DecisionDrafted: { zh: '拟定批准决定', en: 'A decision was drafted' },
  ConferenceConvened: { zh: '提交联席会议', en: 'It was put to the conference' },
  DecisionSubmitted: { zh: '批准决定提交复核', en: 'The decision was put to a second person' },
  ConferenceAgreed: { zh: '联席会议同意', en: 'The conference agreed' },
  DecisionReturned: { zh: '批准决定退回重拟', en: 'The decision was sent back' },
  ProjectApproved: { zh: '专项批准生效', en: 'The project was approved' },
  ProjectRefused: { zh: '专项未获批准', en: 'The project was refused' },
  ChangeBegun: { zh: '提出变更', en: 'A change was begun' },
  ChangeDropped: { zh: '变更未成，按原决定执行', en: 'The change came to nothing; the decision stands' },
  AcceptanceAsked: { zh: '申请现场验收', en: 'The acceptance was asked for' },
  ProjectAccepted: { zh: '现场验收通过', en: 'The site was accepted' },
  ProjectNotAccepted: { zh: '现场验收未通过', en: 'The site was not accepted' },
  ProjectWithdrawn: { zh: '撤回专项', en: 'The project was withdrawn' },
  ProjectLapsed: { zh: '专项逾期失效', en: 'The project lapsed' },
} satisfies Words;
