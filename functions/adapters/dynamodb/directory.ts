import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Membership, Office } from '#domain/casework/role.ts';
import type { Directory } from '../../ports.ts';
import { personPartition } from './keys.ts';
import { rowsUnder, type Table } from './table.ts';

const under = (rows: readonly Record<string, unknown>[], prefix: string) =>
  rows.filter(({ sk }) => typeof sk === 'string' && sk.startsWith(prefix));

export const directory = (table: Table): Directory => ({
  actor: async (person, name) => {
    const rows = await rowsUnder(table, personPartition(person));
    return {
      person,
      name,
      offices: under(rows, 'OFFICE#').map((row) => Office.parse(row)),
      memberships: under(rows, 'MEMBER#').map((row) => Membership.parse(row)),
    };
  },
  give: async (person, office) => {
    const sk = `OFFICE#${office.role}#${office.department ?? 'zone'}`;
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { pk: personPartition(person), sk, ...office } }),
    );
  },
});
