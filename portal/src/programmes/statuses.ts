import type { ProgrammeVersionStatus } from '#domain/subsidy/drafting/lifecycle.ts';
import type { ProgrammeStanding } from '#domain/subsidy/programme/standing.ts';
import type { StatusWord } from '../parts/status-word.ts';

export const programmeVersionStatusWords: Record<ProgrammeVersionStatus, StatusWord> = {
  draft: { zh: '起草中', en: 'Draft', tone: 'action' },
  'legal-check': { zh: '合法性审查中', en: 'With the law', tone: 'waiting' },
  'fund-check': { zh: '资金确认中', en: 'With finance', tone: 'waiting' },
  'fund-confirmed': { zh: '待核准', en: 'To be approved', tone: 'waiting' },
  approved: { zh: '公布中', en: 'Being published', tone: 'waiting' },
  published: { zh: '已公布', en: 'Published', tone: 'good' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'ended' },
};

export const standingWords: Record<ProgrammeStanding, StatusWord> = {
  'to-come': { zh: '待生效', en: 'To come', tone: 'waiting' },
  'in-force': { zh: '现行', en: 'In force', tone: 'good' },
  superseded: { zh: '已被取代', en: 'Superseded', tone: 'ended' },
};
