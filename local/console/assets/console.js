// What the pages do by themselves. Without it every link and form still works.

const pause = 2000;
const main = () => document.querySelector('main');

/** Where the reader had scrolled to, and what they had unfolded. */
const kept = () => ({
  scrolls: [...document.querySelectorAll('[tabindex="0"]')].map((each) => [each.scrollLeft, each.scrollTop]),
  folds: new Map(
    [...document.querySelectorAll('details[data-keep]')].map((each) => [each.dataset.keep, each.open]),
  ),
  fits: document.querySelector('#fit')?.checked ?? false,
  focus: selectorOf(document.activeElement),
});

const selectorOf = (element) => {
  if (element?.id) return `#${CSS.escape(element.id)}`;
  const address = element?.getAttribute?.('href');
  return address ? `[href="${CSS.escape(address)}"]` : undefined;
};

const restore = ({ scrolls, folds, fits, focus }) => {
  const fit = document.querySelector('#fit');
  if (fit) fit.checked = fits;
  for (const [n, each] of [...document.querySelectorAll('[tabindex="0"]')].entries())
    [each.scrollLeft, each.scrollTop] = scrolls[n] ?? [0, 0];
  for (const each of document.querySelectorAll('details[data-keep]'))
    each.open = folds.get(each.dataset.keep) ?? each.open;
  if (focus) document.querySelector(`main ${focus}`)?.focus({ preventScroll: true });
};

/** Only what is different is exchanged, and nobody who is typing is interrupted. */
const exchange = (text) => {
  const next = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
  if (!next || next.innerHTML === main().innerHTML) return;
  const before = kept();
  main().replaceChildren(...next.childNodes);
  restore(before);
};

/** As every field was before somebody came to it. */
const asFound = new WeakMap();
document.addEventListener('focusin', ({ target }) => {
  if (target.matches('input') && !asFound.has(target)) asFound.set(target, target.value);
});

/** What somebody has filled in and not sent is theirs, wherever they are now. */
const isFilledIn = () =>
  [...main().querySelectorAll('input')].some((each) => asFound.has(each) && asFound.get(each) !== each.value);
const isTyping = () => /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');
/** Whoever marks a text is about to copy it. */
const isMarking = () => !(getSelection()?.isCollapsed ?? true);
const isWatched = () => document.querySelector('#live')?.checked && main().hasAttribute('data-live');

const refresh = async () => {
  if (
    !document.hidden &&
    isWatched() &&
    !isMarking() &&
    !isFilledIn() &&
    !(isTyping() && main().contains(document.activeElement))
  ) {
    const asked = location.href;
    const answer = await fetch(asked).catch(() => undefined);
    if (answer?.ok && location.href === asked) exchange(await answer.text());
  }
  setTimeout(refresh, pause);
};

/** A state is chosen without the page being loaded anew; the address says which. */
const choose = async (address) => {
  history.pushState({}, '', address);
  await show();
};

const show = async () => {
  const answer = await fetch(location.href);
  if (answer.ok) exchange(await answer.text());
  else location.reload();
};

/** A link in the picture keeps its address elsewhere than one in the text. */
const addressOf = (link) => new URL(link.href?.baseVal ?? link.href, location.href);
const isWithin = (link) => addressOf(link).pathname === location.pathname;

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.execution a');
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  if (!link || !isPlain || !isWithin(link)) return;
  event.preventDefault();
  void choose(addressOf(link));
});
addEventListener('popstate', show);

/** How far one state lies from another in a direction; what lies aside is further. */
const arrows = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

const middle = (element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

const nearest = (from, [x, y]) => {
  const [fromX, fromY] = middle(from);
  const found = [...document.querySelectorAll('a.station')].flatMap((each) => {
    const [toX, toY] = middle(each);
    const ahead = (toX - fromX) * x + (toY - fromY) * y;
    const aside = Math.abs((toX - fromX) * y) + Math.abs((toY - fromY) * x);
    return ahead > 1 ? [{ each, distance: ahead + 2 * aside }] : [];
  });
  return found.toSorted((one, other) => one.distance - other.distance)[0]?.each;
};

document.addEventListener('keydown', (event) => {
  const station = event.target.closest?.('a.station');
  const arrow = arrows[event.key];
  if (!station || !arrow) return;
  event.preventDefault();
  nearest(station, arrow)?.focus();
});

/** What is open or chosen is what people came for. */
const startAt = document.querySelector('a.station[aria-current], a.station.is-failed, a.station.is-waiting');
const picture = document.querySelector('#picture');
if (picture && startAt) {
  const box = startAt.getBoundingClientRect();
  const frame = picture.getBoundingClientRect();
  picture.scrollTop += box.top + box.height / 2 - frame.top - frame.height / 2;
  picture.scrollLeft += box.left + box.width / 2 - frame.left - frame.width / 2;
}

setTimeout(refresh, pause);
