import type { Say } from '../language/use-words.ts';
import type { SimulationsOf } from './use-simulations.ts';

type Window = SimulationsOf['windows'][number];

export const windowKey = ({ programmeId, period }: Window): string => `${programmeId} ${period.id}`;

export const windowTitle = ({ title, period }: Window, say: Say): string =>
  `${say(title)} · ${period.id}（${period.from} – ${period.to}）`;
