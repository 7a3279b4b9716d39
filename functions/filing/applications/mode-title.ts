import type { Mode } from '#domain/filing/mode.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';

type OfAMode = { readonly mode: string; readonly modeVersion: number };

/** The mode's title as it was when this was made under it. */
export const modeTitle =
  (modes: readonly Mode[]) =>
  ({ mode, modeVersion }: OfAMode): Bilingual =>
    modes.find(({ id, version }) => id === mode && version === modeVersion)?.title ?? { zh: mode, en: mode };
