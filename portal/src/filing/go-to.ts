import { controlId, type Place } from './place.ts';

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
