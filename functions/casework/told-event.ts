import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { CaseKind, type CaseRef } from '#domain/casework/case.ts';

const text = z.object({ S: z.string() });
const Image = z.object({
  type: text,
  version: z.object({ N: z.coerce.number() }),
  case: z.object({ M: z.object({ kind: z.object({ S: CaseKind }), id: text }) }),
});

/** What a stream is told of an event: of which case, and at which version of it. */
type ToldEvent = { readonly ref: CaseRef; readonly version: number };

/** The event that this record brings, if it is one and of one of these types. */
export const toldEvent = (
  { dynamodb }: DynamoDBRecord,
  types: ReadonlySet<string>,
): ToldEvent | undefined => {
  const image = Image.safeParse(dynamodb?.NewImage);
  if (!image.success || !types.has(image.data.type.S)) return undefined;
  const { kind, id } = image.data.case.M;
  return { ref: { kind: kind.S, id: id.S }, version: image.data.version.N };
};
