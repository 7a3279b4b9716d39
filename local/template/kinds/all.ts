import type { Kind } from '../kind.ts';
import * as access from './access.ts';
import * as dynamodb from './dynamodb.ts';
import * as events from './events.ts';
import * as httpApi from './http-api.ts';
import * as lambda from './lambda.ts';
import * as s3 from './s3.ts';
import * as stepFunctions from './step-functions.ts';
import * as watch from './watch.ts';

const isKind = (value: unknown): value is Kind =>
  typeof value === 'object' && value !== null && 'honoured' in value && 'withoutEffect' in value;

const families = [access, dynamodb, events, httpApi, lambda, s3, stepFunctions, watch];

/** Every resource type that local knows; another one stops it. */
export const kinds: Readonly<Record<string, Kind>> = Object.fromEntries(
  families
    .flatMap((family) => Object.values<unknown>(family))
    .filter(isKind)
    .map((kind) => [kind.type, kind]),
);
