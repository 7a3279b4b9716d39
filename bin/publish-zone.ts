import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import { listColumns, listEntryReader } from '#domain/positive-list/lists/list-entry-file.ts';
import { readHeader } from '#domain/shared/read-table.ts';

type Document = { readonly kind: string } & Record<string, unknown>;

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('demo-'))
    .map((name) => join(folder, name))
    .toSorted();

/** The entries of a list stand in a CSV beside its description; a row that cannot be read stops the publication. */
const entriesOf = (path: string): unknown[] => {
  const [header = [], ...rows]: string[][] = parseCsv(readFileSync(path), {
    bom: true,
    relaxColumnCount: true,
  });
  const layout = readHeader(listColumns, header);
  if (!layout.ok) throw new Error(`${path}: ${layout.refusals.map(({ reason }) => reason.en).join(' ')}`);
  const read = listEntryReader(layout.value);
  return rows.map((cells, index) => {
    const entry = read(index + 2, cells);
    if (!entry.ok)
      throw new Error(`${path}: ${entry.refusals.map(({ at, reason }) => `${at}: ${reason.en}`).join(' ')}`);
    return entry.value;
  });
};

const withEntries = (document: Document, path: string): Document =>
  document.kind === 'list'
    ? { ...document, entries: entriesOf(join(dirname(path), String(document['entries']))) }
    : document;

/** Every document of a zone's folder. A file holds one document, or a list of them. */
export const zoneDocuments = (folder: string): Document[] =>
  filesUnder(folder).flatMap((path) => {
    const content: Document | Document[] = parseYaml(readFileSync(path, 'utf8'));
    return (Array.isArray(content) ? content : [content]).map((document) => withEntries(document, path));
  });

/** The people of a demonstration, and the offices they are given. */
export const demoOffices = (folder: string) => {
  const people: { sub: string; name: string; offices?: { role: string; department?: string }[] }[] =
    parseYaml(readFileSync(join(folder, 'demo-people.yaml'), 'utf8'));
  return people.flatMap(({ sub, name, offices = [] }) =>
    offices.map((office) => ({ person: sub, name, ...office })),
  );
};

/** What a function that has failed says of it, in a sentence. */
const troubleOf = (answer: string): string => {
  const { data } = z.looseObject({ errorMessage: z.string() }).safeParse(JSON.parse(answer));
  return data?.errorMessage ?? answer;
};

const call = async (client: LambdaClient, functionName: string, payload: unknown) => {
  const { FunctionError, Payload } = await client.send(
    new InvokeCommand({ FunctionName: functionName, Payload: Buffer.from(JSON.stringify(payload)) }),
  );
  const answer = Payload ? Buffer.from(Payload).toString('utf8') : '';
  if (FunctionError) throw new Error(troubleOf(answer));
  return JSON.parse(answer);
};

export type Operator = {
  readonly client: LambdaClient;
  readonly publishZone: string;
  readonly giveOffice: string;
};

/** Publishes what is new in the folder. Run again, it changes nothing. */
export const publishZone = ({ client, publishZone: name }: Operator, folder: string) =>
  call(client, name, { documents: zoneDocuments(folder) });

export const giveDemoOffices = ({ client, giveOffice: name }: Operator, folder: string) =>
  call(client, name, { givenBy: 'demonstration', offices: demoOffices(folder) });

if (import.meta.main) {
  const [folder = 'zones/manzhouli', name = process.env['KOUAN_PUBLISH_ZONE'] ?? ''] = process.argv.slice(2);
  console.log(await publishZone({ client: new LambdaClient(), publishZone: name, giveOffice: '' }, folder));
}
