import type { CoursePlanStatus } from '#domain/subsidy/courses/course-plan.ts';
import type { StatusWord } from '../parts/status-word.ts';

export const coursePlanStatusWords: Record<CoursePlanStatus, StatusWord> = {
  filed: { zh: '待部门答复', en: 'To be answered', tone: 'waiting' },
  approved: { zh: '已同意', en: 'Approved', tone: 'good' },
  objected: { zh: '未同意', en: 'Objected to', tone: 'bad' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'ended' },
};
