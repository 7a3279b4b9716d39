import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { CaseKind, type CaseRef } from '#domain/casework/case.ts';

const text = z.object({ S: z.string() });
const Image = z.object({
  type: text,
  // The answer to a task moves no case, and bears no version.
  version: z.object({ N: z.coerce.number() }).default({ N: 0 }),
  from: text.optional(),
  case: z.object({ M: z.object({ kind: z.object({ S: CaseKind }), id: text }) }),
});

/** What a stream is told of an event: of which case, and at which version of it. */
export type ToldEvent = { readonly ref: CaseRef; readonly version: number };

/** By what an event is listened to: the kind of its case, what happened, and where the case stood before. */
export type Heard = { readonly kind: CaseKind; readonly type: string; readonly from: string | undefined };

/** The event that this record brings, if it is one that is listened to. */
export const toldEvent = (
  { dynamodb }: DynamoDBRecord,
  isHeard: (event: Heard) => boolean,
): ToldEvent | undefined => {
  const image = Image.safeParse(dynamodb?.NewImage);
  if (!image.success) return undefined;
  const { type, from, version } = image.data;
  const { kind, id } = image.data.case.M;
  if (!isHeard({ kind: kind.S, type: type.S, from: from?.S })) return undefined;
  return { ref: { kind: kind.S, id: id.S }, version: version.N };
};
