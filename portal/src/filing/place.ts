import type { Mode } from '../api/schema.ts';
import { particularWords } from './words.ts';

/** Where a value stands on the form, by its group and its name. */
export type Place = readonly [group: 'form' | 'documents' | 'particulars', name: string];

const groups: Readonly<Record<Place[0], (mode: Pick<Mode, 'fields' | 'documents'>) => readonly string[]>> = {
  form: ({ fields }) => fields.map(({ id }) => id),
  documents: ({ documents }) => documents.map(({ id }) => id),
  particulars: () => Object.keys(particularWords),
};

const isGroup = (text: string): text is Place[0] => text in groups;

/** The place that a refusal names (`form.shopUrl`, `body.particulars.name`); nothing where it names none of the form. */
export const placeOf = (
  mode: Pick<Mode, 'fields' | 'documents'>,
  at: string | undefined,
): Place | undefined => {
  const [group = '', name = ''] = (at ?? '').replace(/^body\./, '').split('.');
  return isGroup(group) && groups[group](mode).includes(name) ? [group, name] : undefined;
};

export const valueNameOf = ([group, name]: Place): string =>
  group === 'documents' ? `document:${name}` : name;

/** The id of the control, so that a list of defects may lead there. */
export const controlId = ([group, name]: Place): string => `filing_${group}_${name}`;

const controls = 'input:not([type=hidden]), textarea, select, button, [tabindex]';

/** Opens whatever hides the control. */
export const unfold = (place: Place) =>
  document.getElementById(controlId(place))?.closest('details')?.setAttribute('open', '');

/** Brings the control into view and puts the cursor there. */
export const goTo = (place: Place) => {
  const element = document.getElementById(controlId(place));
  if (!element) return;
  unfold(place);
  element.scrollIntoView({ block: 'center' });
  const control = element.matches(controls) ? element : element.querySelector<HTMLElement>(controls);
  control?.focus({ preventScroll: true });
};
