import type { Json, JsonObject } from './json.ts';

/** How the engine reaches the rest of the cloud. What it throws is an Error whose `name` a workflow may match. */
export type Integrations = {
  /** Runs a function. A function's own error is thrown with its errorType as name and the error's JSON as message. */
  invokeFunction: (functionNameOrArn: string, payload: Json) => Promise<{ payload: Json }>;
  /** Calls a service as the SDK would: `dynamodb`, `putItem`, with the SDK's own error names. */
  callService: (service: string, action: string, args: JsonObject) => Promise<Json>;
  /** Which services and actions stand here; all, when it is not given. */
  knows?: (service: string, action: string) => boolean;
  /** Reads an object for a distributed Map without holding it in memory. */
  readObject?: (bucket: string, key: string) => AsyncIterable<Uint8Array>;
  /** For what the engine itself does for a machine. Throws what Step Functions answers where it is not granted. */
  permit?: Permit;
  /** The same hands, on behalf of the machine with this ARN. */
  as?: (machine: string) => Integrations;
};

/** `states:StartExecution` on the ARN of a machine, and the like. */
export type Permit = (action: string, resource: string) => void;

/** Everything, where nobody asks who calls. */
export const permitted: Permit = () => {};

export const onBehalfOf = (integrations: Integrations, { arn }: { arn: string }): Integrations =>
  integrations.as?.(arn) ?? integrations;
