import { useWords } from '../language/use-words.ts';
import type { Simulation, SimulationsOf } from './use-simulations.ts';

/** On whom it was tried, in words. */
export const useSourceTitle = (windows: SimulationsOf['windows']) => {
  const { t, say } = useWords();
  return (source: Simulation['source']): string => {
    if (source.from === 'sample')
      return source.fileName ? t('simulation.ofSample', { file: source.fileName }) : t('simulation.aSample');
    const { programmeId, periodId } = source;
    const window = windows.find((one) => one.programmeId === programmeId && one.period.id === periodId);
    return t('simulation.ofClaims', { title: window ? say(window.title) : programmeId, period: periodId });
  };
};
