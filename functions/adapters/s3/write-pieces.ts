import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';

/** S3 takes parts of at least 5 MB, and ten thousand of them. */
const partBytes = 8 * 1024 * 1024;

/** Gathers texts into parts of the size that S3 takes; the last is what is left, and may be empty only if alone. */
async function* partsOf(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let gathered: string[] = [];
  let length = 0;
  let parts = 0;
  for await (const text of texts) {
    gathered.push(text);
    length += Buffer.byteLength(text);
    if (length < partBytes) continue;
    parts += 1;
    yield Buffer.from(gathered.join(''));
    gathered = [];
    length = 0;
  }
  if (length > 0 || parts === 0) yield Buffer.from(gathered.join(''));
}

type Target = { readonly Bucket: string; readonly Key: string; readonly ContentType: string };

const send = async (client: S3Client, { ContentType, ...place }: Target, parts: AsyncIterable<Buffer>) => {
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand({ ...place, ContentType, ChecksumAlgorithm: 'CRC32' }),
  );
  const upload = { ...place, UploadId };
  try {
    const Parts: CompletedPart[] = [];
    for await (const Body of parts) {
      const PartNumber = Parts.length + 1;
      const { ETag, ChecksumCRC32 } = await client.send(
        new UploadPartCommand({ ...upload, PartNumber, Body, ChecksumAlgorithm: 'CRC32' }),
      );
      Parts.push({ PartNumber, ETag, ChecksumCRC32 });
    }
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload));
    throw error;
  }
};

async function* after(first: Buffer, parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* parts;
}

/** Writes a file as its texts come, never holding more than one part. Where the texts fail, there is no file. */
export const writePieces = async (
  client: S3Client,
  target: Target,
  texts: AsyncIterable<string>,
): Promise<void> => {
  const parts = partsOf(texts);
  const first = await parts.next();
  if (first.done) return;
  // Most files are one part, and need no more than one request.
  if (first.value.length < partBytes)
    await client.send(new PutObjectCommand({ ...target, Body: first.value }));
  else await send(client, target, after(first.value, parts));
};
