import type { StatusWord } from '../parts/status-word.ts';

const standing: StatusWord = { zh: '公示中', en: 'Standing', tone: 'waiting' };
const over: StatusWord = { zh: '已期满', en: 'Over', tone: 'ended' };

export const noticeMark = (open: boolean): StatusWord => (open ? standing : over);
