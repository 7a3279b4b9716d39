import { html } from 'hono/html';
import { type FaultAt, type FaultPlan, faultsAt, type Place, places } from '#local/faults/plan.ts';
import type { Html } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import { root } from '../parts/page.ts';
import { type Form, fieldOf } from './order-in.ts';
import { kindWords, placeWords, faultWords as words } from './words.ts';

/** A plan as the form shows it. */
export const formOf = ({ seed, error, ...shares }: FaultPlan): Form =>
  Object.fromEntries([
    ['seed', seed],
    ['error', error],
    ...places.flatMap((place) =>
      Object.entries(shares[place] ?? {}).map(([kind, share]) => [fieldOf([place, kind]), share] as const),
    ),
  ]);

const shareField = (place: Place, kind: FaultAt<Place>, form: Form, say: Say): Html => {
  const name = fieldOf([place, kind]);
  return html`<label>${say(kindWords[kind])} <input name="${name}" inputmode="decimal" size="6" autocomplete="off" value="${String(form[name] ?? '')}"></label>`;
};

/** What may go wrong at each place, and how often; filled in with what is so now, or with what somebody typed. */
export const planForm = (form: Form, say: Say): Html =>
  html`<form method="post" action="${root}/faults" class="plan">
<label>${say(words.seed)} <input name="seed" inputmode="numeric" size="10" autocomplete="off" value="${String(form['seed'] ?? '')}"></label>
<label>${say(words.error)} <input name="error" size="28" autocomplete="off" spellcheck="false" placeholder="CaseMoved" value="${String(form['error'] ?? '')}"></label>
<p class="hint">${say(words.shares)}</p>
${places.map(
  (place) =>
    html`<fieldset><legend>${say(placeWords[place])}</legend>${faultsAt[place].map((kind) =>
      shareField(place, kind, form, say),
    )}</fieldset>`,
)}
<button name="order" value="begin">${say(words.begin)}</button></form>`;
