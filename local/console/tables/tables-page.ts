import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { html } from 'hono/html';
import { globalTable } from '#local/template/kinds/dynamodb.ts';
import type { Sights } from '../needs.ts';
import type { Html } from '../parts/html.ts';
import { namesIn } from '../parts/names.ts';
import { nextPage } from '../parts/next-page.ts';
import { page, type Reader, root } from '../parts/page.ts';
import { emptyNote, json, table } from '../parts/pieces.ts';
import { partWords } from '../parts/words.ts';
import { asJson, type Item, itemsOf, keysOf, type Search } from './items.ts';
import { tableWords as words } from './words.ts';

const addressOf = (name: string) => `${root}/tables/${encodeURIComponent(name)}`;

/** All tables, and how much is in them. */
export const tablesPage = async ({ deployment, client }: Sights, reader: Reader): Promise<Html> => {
  const { say } = reader;
  const short = namesIn(deployment);
  const rows = await Promise.all(
    deployment.all(globalTable).map(async ({ name }) => {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
      return [html`<a href="${addressOf(name)}">${short(name)}</a>`, String(Table?.ItemCount ?? '')];
    }),
  );
  return page(reader, {
    title: say(words.title),
    at: 'tables',
    live: true,
    body: html`<p class="note">${say(words.personal)}</p>
${rows.length === 0 ? emptyNote(say(words.none)) : table(say(words.title), [say(words.table), say(words.items)], rows)}`,
  });
};

const searchIn = ({ searchParams }: URL): Search => ({
  partition: searchParams.get('partition') ?? '',
  sort: searchParams.get('sort') ?? '',
  next: searchParams.get('next') ?? '',
});

const form = ({ partition, sort }: Search, { say }: Reader): Html =>
  html`<form class="search" method="get" role="search"><label for="partition">${say(words.key)}</label>
<input id="partition" name="partition" value="${partition}" placeholder="${say(words.keyHint)}" autocomplete="off">
<label for="sort">${say(words.sort)}</label><input id="sort" name="sort" value="${sort}" autocomplete="off">
<button>${say(partWords.search)}</button></form>`;

type Keys = ReturnType<typeof keysOf>;

const rowOf =
  ({ partition, sort }: Keys, { say, url }: Reader) =>
  (item: Item): (Html | string)[] => {
    const key = String(item[partition]);
    return [
      html`<a href="${url.pathname}?partition=${encodeURIComponent(key)}">${key}</a>`,
      ...(sort === undefined ? [] : [String(item[sort])]),
      json(say(words.item), asJson(item), say, { open: false }),
    ];
  };

/** The items of one table, page by page, or those under one key. */
export const tablePage = async (sights: Sights, reader: Reader, name: string): Promise<Html> => {
  const { say, url } = reader;
  const found = sights.deployment.all(globalTable).find((each) => each.name === name);
  if (!found) throw new Error(name);
  const search = searchIn(url);
  const { items, next } = await itemsOf(sights.client, found, search);
  const keys = keysOf(found);
  const heads = [keys.partition, ...(keys.sort === undefined ? [] : [keys.sort]), say(words.item)];
  const none = say(search.partition === '' ? words.empty : words.noItems);
  const title = namesIn(sights.deployment)(name);
  return page(reader, {
    title,
    at: 'tables',
    crumbs: [{ title: say(words.title), href: `${root}/tables` }],
    body: html`<p class="note">${say(words.personal)}</p>${form(search, reader)}
${items.length === 0 ? emptyNote(none) : table(title, heads, items.map(rowOf(keys, reader)))}${nextPage('next', next, reader)}`,
  });
};
