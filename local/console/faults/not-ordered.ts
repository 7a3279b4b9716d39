import { html } from 'hono/html';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { faultsAt, places } from '#local/faults/plan.ts';
import type { Html } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import { refusal } from '../parts/refusal.ts';
import { fieldOf, type Unread } from './order-in.ts';
import { kindWords, placeWords, faultWords as words } from './words.ts';

type Named = { names: readonly Bilingual[]; expected: Bilingual };

const fields = new Map<string, Named>([
  ['seed', { names: [words.seed], expected: words.wholeNumber }],
  ['error', { names: [words.error], expected: words.errorName }],
  ...places.flatMap((place) =>
    faultsAt[place].map((kind): [string, Named] => [
      fieldOf([place, kind]),
      { names: [placeWords[place], kindWords[kind]], expected: words.share },
    ]),
  ),
]);

const one = ({ field, found }: Unread, say: Say): Html => {
  const { names, expected } = fields.get(field) ?? { names: [words.plan], expected: words.share };
  return refusal(
    {
      place: names.map((name) => say(name)).join(' · '),
      found: found === '' ? say(words.none) : found,
      expected: say(expected),
      next: say(words.putRight),
    },
    say,
  );
};

/** Every field that could not be read, at once. */
export const notOrdered = (unread: readonly Unread[], say: Say): Html =>
  html`${unread.map((each) => one(each, say))}`;
