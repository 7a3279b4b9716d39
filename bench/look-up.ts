import { cpus, loadavg } from 'node:os';
import { catalogue } from '#domain/positive-list/lists/catalogue.ts';
import { chance } from './made/chance.ts';
import { madeList } from './made/list.ts';
import { jsonRules } from './matchers/json-rules.ts';
import type { Matcher } from './matchers/matcher.ts';
import { oracle } from './matchers/oracle.ts';
import { zen } from './matchers/zen.ts';
import { median, rounded, secondsOf } from './measure.ts';

/**
 * Looks a million codes up in a list of 1,476 entries and compares every answer with one that looks at all entries.
 * Ends with 1 where one differs. Beside it two rule engines get as many look-ups as they can do in the time, in turns
 * within the same process. Prints JSON; figures depend on the machine: compare within one run.
 */
const codes = Number(process.argv[2] ?? 1_000_000);
const rounds = 5;

const list = madeList();
const { under } = catalogue(list);
const ours: Matcher = (hsCode) => under(hsCode.slice(0, 8)).entries.map(({ line }) => line);
const linear = oracle(list.entries);

/** Two of three are listed; of the others, half stand beside an entry and half anywhere. */
const madeCodes = (count: number): readonly string[] => {
  const luck = chance(1_476);
  const digits = (n: number) => String(luck.below(10 ** n)).padStart(n, '0');
  return Array.from({ length: count }, (_, n) => {
    const { tariff } = luck.oneOf(list.entries);
    if (n % 3 < 2) return `${tariff}${digits(2)}`;
    return luck.happens(0.5) ? `${tariff.slice(0, 6)}${digits(4)}` : digits(10);
  });
};
const asked = madeCodes(codes);

const differences = async (matcher: Matcher, among: readonly string[]): Promise<number> => {
  let count = 0;
  for (const code of among) if (String(await matcher(code)) !== String(linear(code))) count += 1;
  return count;
};

type Contender = { readonly name: string; readonly matcher: Matcher; readonly lookUps: number };
const contenders: readonly Contender[] = [
  { name: 'kouan', matcher: ours, lookUps: codes },
  { name: 'linear', matcher: linear, lookUps: Math.min(codes, 20_000) },
  { name: '@gorules/zen-engine', matcher: zen(list.entries), lookUps: 1_000 },
  { name: 'json-rules-engine', matcher: jsonRules(list.entries), lookUps: 100 },
];

/** Answers that come at once are not waited for. */
const lookUpAll = async ({ matcher, lookUps }: Contender): Promise<void> => {
  for (let n = 0; n < lookUps; n += 1) {
    const answer = matcher(asked[n] ?? '');
    if (answer instanceof Promise) await answer;
  }
};

const compared = await Promise.all(
  contenders.map(({ matcher, lookUps }) => differences(matcher, asked.slice(0, lookUps))),
);

const seconds = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
for (let round = 0; round < rounds; round += 1)
  for (const contender of contenders)
    seconds.get(contender.name)?.push(await secondsOf(() => lookUpAll(contender)));

const rateOf = ({ name, lookUps }: Contender): number => lookUps / median(seconds.get(name) ?? []);
const ownRate = rateOf(contenders[0] ?? { name: '', matcher: ours, lookUps: 0 });

console.log(
  JSON.stringify(
    {
      machine: {
        cores: cpus().length,
        model: cpus()[0]?.model,
        node: process.version,
        load: loadavg().map((load) => rounded(load)),
      },
      list: { entries: list.entries.length },
      codes,
      listed: asked.filter((code) => under(code.slice(0, 8)).entries.length > 0).length,
      rounds,
      contenders: contenders.map((contender, n) => ({
        name: contender.name,
        lookUps: contender.lookUps,
        differences: compared[n],
        perSecond: rounded(rateOf(contender), 0),
        kouanIsFasterBy: rounded(ownRate / rateOf(contender)),
      })),
    },
    null,
    2,
  ),
);
process.exitCode = compared.every((count) => count === 0) ? 0 : 1;
