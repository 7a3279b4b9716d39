import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { obey } from '../control/clock-orders.ts';
import { assets } from './assets.ts';
import { clockPage } from './clock/clock-page.ts';
import { orderIn } from './clock/order-in.ts';
import { eventsPage } from './events/events-page.ts';
import { faultsPage } from './faults/faults-page.ts';
import { faultOrderIn } from './faults/order-in.ts';
import { lettersPage } from './letters/letters-page.ts';
import { logPage, logsPage } from './logs/logs-page.ts';
import { missingPage, troublePage } from './missing.ts';
import type { Sights } from './needs.ts';
import { noticesPage } from './notices/notices-page.ts';
import { bodyOf } from './objects/body.ts';
import { bucketPage, bucketsPage } from './objects/objects-page.ts';
import { overviewPage } from './overview/overview-page.ts';
import type { Html } from './parts/html.ts';
import { languageOf, sayIn } from './parts/language.ts';
import { type Reader, root } from './parts/page.ts';
import { streamsPage } from './streams/streams-page.ts';
import { tablePage, tablesPage } from './tables/tables-page.ts';
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
  // Told nothing at all, a browser would send our own forms as if they came from nowhere, and they would be refused.
  referrerPolicy: 'same-origin',
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

type Draw = (sights: Sights, reader: Reader, name: string) => Html | Promise<Html>;

/** Every page; the last part of its address is the name of what it shows. */
const pages: Readonly<Record<string, Draw>> = {
  '/': overviewPage,
  '/workflows': workflowsPage,
  '/workflows/:name': workflowPage,
  '/tables': tablesPage,
  '/tables/:name': tablePage,
  '/streams': streamsPage,
  '/events': eventsPage,
  '/letters': lettersPage,
  '/objects': bucketsPage,
  '/objects/:name': bucketPage,
  '/notices': noticesPage,
  '/logs': logsPage,
  '/logs/:name': logPage,
  '/clock': (sights, reader) => clockPage(sights, reader),
  '/faults': (sights, reader) => faultsPage(sights, reader),
};

const orderClock = async (sights: Sights, context: Here) => {
  const form = await context.req.parseBody();
  const order = orderIn(form);
  if (order && obey(sights.clock, order)) return context.redirect(`${root}/clock`, 303);
  const asked = String(form['beijing'] ?? form['to'] ?? '').replace('T', ' ');
  return context.html(clockPage(sights, readerOf(context), asked), 409);
};

const orderFaults = async (sights: Sights, context: Here) => {
  const form = await context.req.parseBody();
  const read = faultOrderIn(form);
  if ('unread' in read) {
    return context.html(faultsPage(sights, readerOf(context), { form, unread: read.unread }), 409);
  }
  sights.faults.order(read.order);
  return context.redirect(`${root}/faults`, 303);
};

/** The picture that people look at when something stands still. Every page is made anew from what is there now. */
export const consolePages = (sights: Sights) => {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(guarded, async (context, next) => {
    context.header('cache-control', 'no-store');
    await next();
  });

  for (const [path, draw] of Object.entries(pages))
    app.get(path, async (context) =>
      context.html(await draw(sights, readerOf(context), context.req.param('name') ?? '')),
    );
  app.get('/workflows/:machine/:name', async (context) =>
    context.html(await executionPage(sights, readerOf(context), context.req.param())),
  );
  app.get('/objects/:bucket/body', (context) => bodyOf(sights, context));
  app.post('/clock', (context) => orderClock(sights, context));
  app.post('/faults', (context) => orderFaults(sights, context));
  app.post('/letters/:id', (context) => {
    const sent = sights.sendAgain(context.req.param('id'));
    return context.redirect(`${root}/letters?sent=${sent ? 'again' : 'gone'}`, 303);
  });
  app.get('/assets/:file', assets);

  app.all('*', (context) => context.html(missingPage(readerOf(context)), 404));
  app.onError((failure, context) => context.html(troublePage(readerOf(context), failure), 400));
  return app;
};
