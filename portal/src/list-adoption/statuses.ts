import type { ListVersionStatus } from '#domain/positive-list/adoption/lifecycle.ts';
import type { StatusWord } from '../parts/status-word.ts';

export const listVersionStatusWords: Record<ListVersionStatus, StatusWord> = {
  draft: { zh: '起草中', en: 'Draft', tone: 'action' },
  unreadable: { zh: '文件无法读取', en: 'Unreadable', tone: 'bad' },
  imported: { zh: '已导入', en: 'Imported', tone: 'action' },
  proposed: { zh: '已提出', en: 'Proposed', tone: 'waiting' },
  'in-opinion': { zh: '征求意见中', en: 'With the departments', tone: 'waiting' },
  'to-confirm': { zh: '待复核', en: 'To be confirmed', tone: 'waiting' },
  confirmed: { zh: '公布中', en: 'Being published', tone: 'waiting' },
  published: { zh: '已公布', en: 'Published', tone: 'good' },
  refused: { zh: '不予公布', en: 'Refused', tone: 'bad' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'ended' },
};
