import { html } from 'hono/html';
import type { StoredObject } from '#local/s3/objects.ts';
import { bucket } from '#local/template/kinds/s3.ts';
import type { Sights } from '../needs.ts';
import type { Html } from '../parts/html.ts';
import { namesIn } from '../parts/names.ts';
import { nextPage } from '../parts/next-page.ts';
import { page, type Reader, root } from '../parts/page.ts';
import { at, emptyNote, searchForm, table } from '../parts/pieces.ts';
import { partWords } from '../parts/words.ts';
import { objectWords as words } from './words.ts';

const onePage = 50;

const addressOf = (name: string) => `${root}/objects/${encodeURIComponent(name)}`;

/** All buckets. */
export const bucketsPage = ({ deployment }: Sights, reader: Reader): Html => {
  const { say } = reader;
  const short = namesIn(deployment);
  const rows = deployment
    .all(bucket)
    .map(({ name }) => [html`<a href="${addressOf(name)}">${short(name)}</a>`]);
  return page(reader, {
    title: say(words.title),
    at: 'objects',
    body: rows.length === 0 ? emptyNote(say(words.none)) : table(say(words.title), [say(words.bucket)], rows),
  });
};

const row =
  ({ say }: Reader) =>
  ({ bucket: name, key, size, modified, headers }: StoredObject): (Html | string)[] => [
    html`<a href="${addressOf(name)}/body?key=${encodeURIComponent(key)}">${key}</a>`,
    say(partWords.bytes, { n: size }),
    headers['content-type'] ?? '',
    at(modified),
  ];

/** A whole page may have another behind it. */
const endOf = (objects: readonly StoredObject[]) =>
  objects.length < onePage ? undefined : objects.at(-1)?.key;

/** What lies in one bucket, page by page. */
export const bucketPage = (sights: Sights, reader: Reader, name: string): Html => {
  const { say, url } = reader;
  if (!sights.deployment.all(bucket).some((each) => each.name === name)) throw new Error(name);
  const prefix = url.searchParams.get('prefix') ?? '';
  const objects = sights.objects.list(name, {
    prefix,
    after: url.searchParams.get('after') ?? '',
    limit: onePage,
  });
  const heads = [words.key, words.size, words.kind, words.changed].map((head) => say(head));
  const title = namesIn(sights.deployment)(name);
  return page(reader, {
    title,
    at: 'objects',
    crumbs: [{ title: say(words.title), href: `${root}/objects` }],
    body: html`<p class="note">${say(words.personal)}</p>
${searchForm({ name: 'prefix', label: say(words.prefix), value: prefix }, say)}
${objects.length === 0 ? emptyNote(say(words.noObjects)) : table(title, heads, objects.map(row(reader)))}${nextPage('after', endOf(objects), reader)}`,
  });
};
