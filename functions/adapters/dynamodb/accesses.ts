import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { Access } from '#domain/filing/sharing/access.ts';
import type { Accesses } from '../../ports.ts';
import { accessKey, accessOfSubjectKey, partitionOf } from './keys.ts';
import { type Key, rowsUnder, type Table } from './table.ts';

const perTransaction = 100;

/** Once by its day for whoever oversees, and once with each subject, who may ask who has read of them. */
export const accesses = (table: Table): Accesses => ({
  record: async (access, subjectIds) => {
    const keys: Key[] = [...new Set(subjectIds)].map((id) => accessOfSubjectKey(id, access));
    const rows = [...keys, accessKey(access)].map((key) => ({
      Put: { TableName: table.name, Item: { ...key, ...access } },
    }));
    for (let at = 0; at < rows.length; at += perTransaction)
      await table.client.send(
        new TransactWriteCommand({ TransactItems: rows.slice(at, at + perTransaction) }),
      );
  },
  onDay: async (day) => (await rowsUnder(table, `ACCESS#${day}`)).map((row) => Access.parse(row)),
  of: async (subjectId) =>
    (await rowsUnder(table, partitionOf({ kind: 'subject', id: subjectId }), 'ACCESS#')).map((row) =>
      Access.parse(row),
    ),
});
