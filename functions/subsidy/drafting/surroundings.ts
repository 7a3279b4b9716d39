import { levelWords } from '#domain/payment/level-words.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Surroundings } from '#domain/subsidy/drafting/surroundings.ts';
import type { Names } from '#domain/subsidy/programme/tellings.ts';
import type { Ports } from '../../ports.ts';
import { fundLinesOf } from '../../zone/fund-lines.ts';
import { allInForce } from '../../zone/in-force.ts';

type Titled = { readonly id: string; readonly title: Bilingual };

const among = (all: readonly Titled[]) => {
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  return (id: string): Bilingual => titles.get(id) ?? { zh: id, en: id };
};

/** What the zone has, among which a programme takes its place. */
export const surroundingsOn = async ({ zone }: Pick<Ports, 'zone'>, today: Day): Promise<Surroundings> => {
  const [published, fundLines, modes, departments] = await Promise.all([
    zone.all('programme'),
    fundLinesOf(zone),
    allInForce(zone, 'mode', today),
    zone.all('department'),
  ]);
  return {
    today,
    published,
    fundLines,
    modes: modes.map(({ id }) => id),
    departments: departments.map(({ id }) => id),
  };
};

/** How the zone calls what programmes name by its id. */
export const namesIn = async ({ zone }: Pick<Ports, 'zone'>): Promise<Names> => {
  const [modes, departments, fundLines] = await Promise.all([
    zone.all('mode'),
    zone.all('department'),
    fundLinesOf(zone),
  ]);
  const lines = fundLines.map(({ id, title, level }) => ({
    id,
    title: { zh: `${title.zh}（${levelWords[level].zh}）`, en: `${title.en} (${levelWords[level].en})` },
  }));
  return { mode: among(modes), department: among(departments), fundLine: among(lines) };
};
