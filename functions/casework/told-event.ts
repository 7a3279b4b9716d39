import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { CaseKind, type CaseRef } from '#domain/casework/case.ts';

const text = z.object({ S: z.string() });
const Image = z.object({
  type: text,
  version: z.object({ N: z.coerce.number() }),
  from: text.optional(),
  case: z.object({ M: z.object({ kind: z.object({ S: CaseKind }), id: text }) }),
});

/** What a stream is told of an event: of which case, and at which version of it. */
export type ToldEvent = { readonly ref: CaseRef; readonly version: number };

/** The event that this record brings, if it is one that is listened to: by its type, and where the case stood before. */
export const toldEvent = (
  { dynamodb }: DynamoDBRecord,
  isHeard: (type: string, from?: string) => boolean,
): ToldEvent | undefined => {
  const image = Image.safeParse(dynamodb?.NewImage);
  if (!image.success || !isHeard(image.data.type.S, image.data.from?.S)) return undefined;
  const { kind, id } = image.data.case.M;
  return { ref: { kind: kind.S, id: id.S }, version: image.data.version.N };
};
