/** What S3 answers when it does not do as asked. */
export class S3Refusal extends Error {
  override name = 'S3Refusal';
  readonly code: string;
  readonly status: number;
  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const noSuchKey = () => new S3Refusal('NoSuchKey', 404, 'The specified key does not exist.');
export const noSuchBucket = () => new S3Refusal('NoSuchBucket', 404, 'The specified bucket does not exist');
export const noSuchUpload = () => new S3Refusal('NoSuchUpload', 404, 'The specified upload does not exist.');
export const preconditionFailed = () =>
  new S3Refusal('PreconditionFailed', 412, 'At least one of the pre-conditions you specified did not hold');
export const denied = (message: string) => new S3Refusal('AccessDenied', 403, message);
export const invalid = (message: string) => new S3Refusal('InvalidRequest', 400, message);
export const badDigest = (what: string) =>
  new S3Refusal('BadDigest', 400, `The ${what} you specified did not match the calculated checksum.`);
export const notHere = (what: string) =>
  new S3Refusal('NotImplemented', 501, `This one-machine cloud does not know ${what}.`);
