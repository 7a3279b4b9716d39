import type { BatchStatus } from '#domain/payment/batch.ts';
import type { Answer } from '../api/schema.ts';
import type { StatusWord } from '../parts/status-word.ts';

type Batch = Answer<'getBatch'>['batch'];
type Item = Answer<'getBatch'>['items'][number];

export const batchStatusWords: Record<BatchStatus, StatusWord> = {
  made: { zh: '复核条件中', en: 'Being gathered', tone: 'waiting' },
  'to-check': { zh: '待复核', en: 'To be checked', tone: 'action' },
  'to-release': { zh: '待放行', en: 'To be released', tone: 'action' },
  exported: { zh: '已送银行', en: 'With the bank', tone: 'waiting' },
  closed: { zh: '已办结', en: 'Closed', tone: 'good' },
  rejected: { zh: '已退回', en: 'Rejected', tone: 'bad' },
};

export const itemStatusWords: Record<Item['status'], StatusWord> = {
  pending: { zh: '待结果', en: 'Pending', tone: 'ended' },
  paid: { zh: '已付', en: 'Paid', tone: 'good' },
  returned: { zh: '退回', en: 'Returned', tone: 'bad' },
  unknown: { zh: '未明', en: 'Unknown', tone: 'action' },
};

export const resultStatusWords: Record<Batch['results'][number]['status'], StatusWord> = {
  'awaiting-upload': { zh: '等待上传', en: 'Awaiting upload', tone: 'waiting' },
  refused: { zh: '整份拒收', en: 'Refused whole', tone: 'bad' },
  accepted: { zh: '入账中', en: 'Being booked', tone: 'waiting' },
  settled: { zh: '已入账', en: 'Booked', tone: 'good' },
};
