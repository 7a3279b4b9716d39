import type { StatusWord } from '../parts/status-word.ts';
import type { Batch } from './use-batches.ts';

export const traceStatusWords: Record<Batch['status'], StatusWord> = {
  recorded: { zh: '已登记', en: 'Registered', tone: 'good' },
  recalled: { zh: '已召回', en: 'Recalled', tone: 'bad' },
};
