import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { expectThat } from '#demo/patience.ts';
import { services, subjectTypes } from '#domain/casework/subject-words.ts';
import { fen } from '#domain/shared/money.ts';
import { Condition } from '#domain/subsidy/programme/condition.ts';
import type { Facts } from '#domain/subsidy/programme/fact.ts';
import { jsonRules } from '../judges/json-rules.ts';
import type { Judge } from '../judges/judge.ts';
import { kouan } from '../judges/kouan.ts';
import { zen } from '../judges/zen.ts';
import { chance } from '../made/chance.ts';
import { median, rounded, secondsOf } from '../measure.ts';

const folder = `${import.meta.dirname}/../../zones/manzhouli/programmes`;
const rounds = 5;

const WithConditions = z.object({ conditions: z.array(Condition).default([]) });

/** Every condition of every programme of the zone, as one table. */
const conditionsOfTheZone = () =>
  readdirSync(folder)
    .toSorted()
    .flatMap((file) => WithConditions.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))).conditions);

/** Everything is known of these claims, as it is once they are screened. */
const madeFacts = (count: number): readonly Facts[] => {
  const luck = chance(2_026);
  const wordsOf = (words: object) => Object.keys(words).filter(() => luck.happens(0.4));
  return Array.from({ length: count }, () => ({
    'subject-type': [luck.oneOf(Object.keys(subjectTypes))],
    services: wordsOf(services),
    'granted-before': luck.happens(0.3),
    'new-modes': luck.below(3),
    accepted: fen(luck.below(20_000_000)),
    'accepted-lines': luck.below(200),
    heads: luck.below(60),
    served: luck.below(40),
    turnover: fen(luck.below(1_000_000_000)),
    'b2b-exports': luck.below(3),
  }));
};

type Contender = {
  readonly name: string;
  readonly claims: number;
  readonly answers: (n: number) => Promise<string>;
  readonly judgeAll: () => Promise<void>;
  readonly seconds: number[];
};

const contender = <P>(
  name: string,
  { prepare, judge }: Judge<P>,
  facts: readonly Facts[],
  most: number,
): Contender => {
  const prepared = facts.slice(0, most).map(prepare);
  return {
    name,
    claims: prepared.length,
    seconds: [],
    answers: async (n) => JSON.stringify(await judge(prepare(facts[n] ?? {}))),
    judgeAll: async () => {
      for (const one of prepared) {
        const answer = judge(one);
        if (answer instanceof Promise) await answer;
      }
    },
  };
};

/** The conditions of the zone held against claims, each that fails with its reason, beside two rule engines. */
export const rulesWithReasons = async (count: number, say: (text: string) => void) => {
  const conditions = conditionsOfTheZone();
  const facts = madeFacts(count);
  say(`${conditions.length} conditions held against ${count} claims …`);
  const ours = contender('kouan', kouan(conditions), facts, count);
  const others = [
    contender('@gorules/zen-engine', zen(conditions), facts, 2_000),
    contender('json-rules-engine', jsonRules(conditions), facts, 2_000),
  ];
  const differences = async ({ claims, answers }: Contender) => {
    let different = 0;
    for (let n = 0; n < claims; n += 1) if ((await answers(n)) !== (await ours.answers(n))) different += 1;
    return different;
  };
  const compared = new Map<string, number>();
  for (const other of others) compared.set(other.name, await differences(other));
  const different = [...compared.values()].filter((count) => count > 0);
  expectThat(different.length === 0, `all judge alike: ${JSON.stringify([...compared])}`);
  const all = [ours, ...others];
  for (let round = 0; round < rounds; round += 1)
    for (const { seconds, judgeAll } of all) seconds.push(await secondsOf(judgeAll));

  const rateOf = ({ claims, seconds }: Contender) => (claims * conditions.length) / median(seconds);
  return {
    conditions: conditions.length,
    rounds,
    contenders: all.map((one) => ({
      name: one.name,
      claims: one.claims,
      differences: compared.get(one.name) ?? 0,
      rulesPerSecond: rounded(rateOf(one), 0),
      kouanIsFasterBy: rounded(rateOf(ours) / rateOf(one)),
    })),
  };
};
