import { type FactName, Facts } from '#domain/subsidy/programme/fact.ts';

/** What was typed or chosen of each fact; what cannot be read stands as it was typed. */
export type Supposed = { readonly [N in FactName]?: unknown };

/** What of it can be calculated with. */
export const readSupposed = (supposed: Supposed): Facts =>
  Object.assign(
    {},
    ...Object.entries(supposed).map(([name, value]) => Facts.safeParse({ [name]: value }).data ?? {}),
  );
