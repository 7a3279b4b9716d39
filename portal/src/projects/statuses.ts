import type { ProjectStatus } from '#domain/subsidy/projects/lifecycle.ts';
import type { StatusWord } from '../parts/status-word.ts';

export const projectStatusWords: Record<ProjectStatus, StatusWord> = {
  draft: { zh: '填写中', en: 'Being written', tone: 'action' },
  'in-opinion': { zh: '征求部门意见', en: 'With the departments', tone: 'waiting' },
  'being-drafted': { zh: '拟定决定中', en: 'A decision is drafted', tone: 'waiting' },
  'in-conference': { zh: '联席会议研究中', en: 'Before the conference', tone: 'waiting' },
  'to-be-confirmed': { zh: '待复核', en: 'To be confirmed', tone: 'waiting' },
  'under-way': { zh: '执行中', en: 'Under way', tone: 'good' },
  'in-acceptance': { zh: '待现场验收', en: 'To be accepted on site', tone: 'waiting' },
  accepted: { zh: '已验收', en: 'Accepted', tone: 'good' },
  refused: { zh: '不予批准', en: 'Refused', tone: 'bad' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'ended' },
  lapsed: { zh: '逾期失效', en: 'Lapsed', tone: 'ended' },
};
