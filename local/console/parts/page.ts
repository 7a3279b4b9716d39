import { html } from 'hono/html';
import type { Html } from './html.ts';
import type { Language, Say } from './language.ts';
import { navWords, pageWords } from './words.ts';

/** Who reads a page, and where they are. */
export type Reader = { say: Say; language: Language; url: URL };

export const root = '/_local/console';

/** The pages of the console, in the order of the navigation. */
export const places = {
  overview: root,
  workflows: `${root}/workflows`,
  tables: `${root}/tables`,
  streams: `${root}/streams`,
  events: `${root}/events`,
  letters: `${root}/letters`,
  objects: `${root}/objects`,
  notices: `${root}/notices`,
  logs: `${root}/logs`,
  clock: `${root}/clock`,
  faults: `${root}/faults`,
} as const satisfies Record<keyof typeof navWords, string>;

export type Place = keyof typeof places;

const isPlace = (name: string): name is Place => name in places;

type Page = {
  title: string;
  at: Place;
  /** Where it lies in the pages above it. */
  crumbs?: readonly { title: string; href: string }[];
  /** A page that changes by itself is fetched again every two seconds, unless its reader holds it. */
  live?: boolean;
  body: Html;
};

const link = (place: Place, at: Place, say: Say) =>
  html`<li><a href="${places[place]}" ${place === at ? html`aria-current="page"` : ''}>${say(navWords[place])}</a></li>`;

const others = { zh: 'en', en: 'zh' } as const satisfies Record<Language, Language>;
const languageNames = { zh: '中文', en: 'English' } as const satisfies Record<Language, string>;
const tags = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>;

const switchTo = (language: Language, { pathname, searchParams }: URL) => {
  const query = new URLSearchParams(searchParams);
  query.set('language', language);
  return html`<a href="${pathname}?${query.toString()}" lang="${tags[language]}" hreflang="${tags[language]}">${languageNames[language]}</a>`;
};

const crumbTrail = (crumbs: Page['crumbs'] = [], say: Say) =>
  crumbs.length === 0
    ? ''
    : html`<nav class="crumbs" aria-label="${say(pageWords.crumbs)}">${crumbs.map(
        ({ title, href }) => html`<a href="${href}">${title}</a><span aria-hidden="true"> / </span>`,
      )}</nav>`;

export const page = ({ say, language, url }: Reader, { title, at, crumbs, live = false, body }: Page): Html =>
  html`<!doctype html>
<html lang="${tags[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<link rel="stylesheet" href="${root}/assets/console.css">
<script type="module" src="${root}/assets/console.js"></script>
<title>${title} · ${say(pageWords.console)}</title>
</head>
<body>
<a class="skip" href="#content">${say(pageWords.skip)}</a>
<header class="top">
<a class="brand" href="${places.overview}"><b>口岸</b> ${say(pageWords.console)}</a>
<label class="live" ${live ? '' : 'hidden'}><input type="checkbox" id="live" checked> ${say(pageWords.live)}</label>
${switchTo(others[language], url)}
<a href="/">${say(pageWords.portal)}</a>
</header>
<nav class="places" aria-label="${say(pageWords.navigation)}"><ul>${Object.keys(places)
    .filter(isPlace)
    .map((place) => link(place, at, say))}</ul></nav>
<main id="content" tabindex="-1" ${live ? html`data-live` : ''}>
${crumbTrail(crumbs, say)}
<h1>${title}</h1>
${body}
</main>
<footer>${say(pageWords.personal)}</footer>
</body>
</html>`;
