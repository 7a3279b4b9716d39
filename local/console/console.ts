import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { assets } from './assets.ts';
import { missingPage, troublePage } from './missing.ts';
import type { Sights } from './needs.ts';
import { overviewPage } from './overview/overview-page.ts';
import type { Html } from './parts/html.ts';
import { languageOf, sayIn } from './parts/language.ts';
import type { Reader } from './parts/page.ts';
import { executionPage } from './workflows/execution-page.ts';
import { workflowPage } from './workflows/workflow-page.ts';
import { workflowsPage } from './workflows/workflows-page.ts';

type Here = Context<{ Bindings: HttpBindings }>;

const readerOf = (context: Here): Reader => {
  const language = languageOf(context);
  return { language, say: sayIn(language), url: new URL(context.req.url) };
};

/** Nothing of these pages is kept, framed, or fetched from anywhere else. */
const guarded = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
});

type Draw = (reader: Reader, context: Here) => Html | Promise<Html>;

/** The picture that people look at when something stands still. Every page is made anew from what is there now. */
export const consolePages = (sights: Sights) => {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(guarded, async (context, next) => {
    context.header('cache-control', 'no-store');
    await next();
  });

  const show = (path: string, draw: Draw) =>
    app.get(path, async (context) => context.html(await draw(readerOf(context), context)));

  show('/', (reader) => overviewPage(sights, reader));
  show('/workflows', (reader) => workflowsPage(sights, reader));
  show('/workflows/:machine', (reader, { req }) => workflowPage(sights, reader, req.param('machine') ?? ''));
  show('/workflows/:machine/:name', (reader, { req }) =>
    executionPage(sights, reader, { machine: req.param('machine') ?? '', name: req.param('name') ?? '' }),
  );
  app.get('/assets/:file', assets);

  app.notFound((context) => context.html(missingPage(readerOf(context)), 404));
  app.onError((failure, context) => context.html(troublePage(readerOf(context), failure), 400));
  return app;
};
