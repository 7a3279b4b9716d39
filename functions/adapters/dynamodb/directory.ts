import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Actor, Membership, Office } from '#domain/casework/role.ts';
import type { Directory } from '../../ports.ts';
import { memberKey, personNameKey, personPartition } from './keys.ts';
import { getRows } from './many-rows.ts';
import { getRow, type Row, rowsUnder, type Table } from './table.ts';

const Named = z.object({ name: z.string() });

const under = (rows: readonly Row[], prefix: string) =>
  rows.filter(({ sk }) => typeof sk === 'string' && sk.startsWith(prefix));

const keptName = (rows: readonly Row[]) =>
  under(rows, 'NAME').map((row) => ({ knownAs: Named.parse(row).name }))[0];

const actorIn = (rows: readonly Row[], person: string, name: string): Actor => ({
  person,
  name,
  ...keptName(rows),
  offices: under(rows, 'OFFICE#').map((row) => Office.parse(row)),
  memberships: under(rows, 'MEMBER#').map((row) => Membership.parse(row)),
});

export const directory = (table: Table): Directory => ({
  actor: async (person, name) => actorIn(await rowsUnder(table, personPartition(person)), person, name),
  // An agency acts for hundreds, and each of its clicks for one of them.
  member: async (person, name, subjectId) => {
    const keys = [personNameKey(person), memberKey(person, subjectId)];
    return actorIn(await getRows(table, keys, true), person, name);
  },
  give: async (person, office) => {
    const sk = `OFFICE#${office.role}#${office.department ?? 'zone'}`;
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { pk: personPartition(person), sk, ...office } }),
    );
  },
  remember: async (person, name) => {
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { ...personNameKey(person), name } }),
    );
  },
  names: async (persons) => {
    const found = await Promise.all(
      [...persons].map(async (person) => {
        const row = await getRow(table, personNameKey(person));
        return row ? [[person, Named.parse(row).name] as const] : [];
      }),
    );
    return Object.fromEntries(found.flat());
  },
});
