import type { SimulationStatus } from '#domain/subsidy/simulation/simulation-case.ts';
import type { StatusWord } from '../parts/status-word.ts';

export const simulationStatusWords: Record<SimulationStatus, StatusWord> = {
  'awaiting-upload': { zh: '待上传样本', en: 'Awaits its sample', tone: 'action' },
  asked: { zh: '测算中', en: 'Under way', tone: 'waiting' },
  done: { zh: '已完成', en: 'Done', tone: 'good' },
  refused: { zh: '未能测算', en: 'Not possible', tone: 'bad' },
};
