import { cpus, loadavg, totalmem } from 'node:os';
import { deployed } from './claims/deployed.ts';
import { linesOnce } from './claims/lines-once.ts';
import { perMillion, shown, together } from './claims/operations.ts';
import { type Reviews, reviewsBy } from './claims/review.ts';
import { rulesWithReasons } from './claims/rules.ts';
import { shortPool } from './claims/short-pool.ts';
import { rounded } from './measure.ts';
import type { Operations } from './prices.ts';

/**
 * Prints as JSON what claims cost: a short pool shared out and reserved, lines of which each may count once, rules with
 * their reasons, and what an approved claim comes to on AWS. `npm run bench:claims -- <claims> <lines>`. Ends with an error
 * where a fen or a line is wrong. Figures depend on the machine: compare within one run.
 */
const claims = Number(process.argv[2] ?? 100_000);
const lines = Number(process.argv[3] ?? 1_000_000);

/** As many as show that each is like the other. */
const reviewed = 20;
const judged = 100_000;

/** Two samples of aws-samples/step-functions-workflows-collection, composed: 3 states that ask a person, 7 of a saga. */
const composedSamples = { humanSteps: 1, transitions: 10, usDollarsPerMillion: 323.7 };
const aims = { transitionsBeyondHumanSteps: 3, shareOfComposedSamples: 1 / 3 };

const say = (text: string) => console.error(text);
const load = () => loadavg().map((one) => rounded(one));

/** What is measured is said as soon as it is: a long run that is cut off has told something. */
const told = <T>(name: string, figures: T): T => {
  say(`${name}: ${JSON.stringify(figures)}`);
  return figures;
};

const wholeOf = ({ one, told: { humanSteps, mostTransitions } }: Reviews, ofWindow: Operations) => {
  const usDollarsPerMillion = perMillion(together(one, ofWindow));
  const ofComposedSamples =
    (usDollarsPerMillion['total'] ?? Number.NaN) / composedSamples.usDollarsPerMillion;
  return {
    humanSteps,
    transitions: mostTransitions,
    usDollarsPerMillion,
    ofComposedSamples: rounded(ofComposedSamples, 2),
  };
};

const main = async () => {
  const loadBefore = load();
  const system = deployed();
  const reviews: Reviews[] = [];
  for (const departments of [1, 2, 3]) {
    say(`${reviewed} claims that ${departments} department(s) approve …`);
    const review = await reviewsBy(departments, reviewed, system);
    told(`approved by ${departments}`, review.told);
    reviews.push(review);
  }
  const like = reviews.at(1)?.claim;
  if (!like) throw new Error('No claim was determined.');
  const pool = await shortPool(claims, like, system, say);
  told('shortPool', pool.told);
  const once = told('linesOnce', await linesOnce(lines, say));
  const rules = told('rulesWithReasons', await rulesWithReasons(Math.min(judged, claims), say));
  return {
    machine: {
      cores: cpus().length,
      model: cpus()[0]?.model,
      memoryGb: rounded(totalmem() / 1024 ** 3, 0),
      node: process.version,
      load: { before: loadBefore, after: load() },
    },
    shortPool: pool.told,
    linesOnce: once,
    rulesWithReasons: rules,
    /** From its submission until its money is set aside; the sharing-out is spread over the claims of its window. */
    approvedClaim: {
      aims,
      composedSamples,
      reviews: reviews.map((one) => one.told),
      shareOfWindow: { operationsOfOne: shown(pool.one), usDollarsPerMillion: perMillion(pool.one) },
      whole: reviews.map((one) => wholeOf(one, pool.one)),
    },
  };
};

console.log(JSON.stringify(await main(), null, 2));
