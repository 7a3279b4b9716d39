import { keyFor } from '../permissions/keys.ts';
import { region } from '../template/kind.ts';

/** Where calls are held against their grants: DynamoDB has a door of its own, everything else one together. */
export type Endpoints = { awsUrl: string; dynamodbUrl: string };

const together = ['S3', 'SFN', 'EVENTBRIDGE', 'LAMBDA', 'SQS'];

const endpointsOf = ({ awsUrl, dynamodbUrl }: Endpoints) => ({
  AWS_ENDPOINT_URL_DYNAMODB: dynamodbUrl,
  ...Object.fromEntries(together.map((service) => [`AWS_ENDPOINT_URL_${service}`, awsUrl])),
});

type Named = {
  name: string;
  runtime: string;
  memorySize: number;
  variables: Record<string, string>;
  endpoints: Endpoints;
};

/** What a function finds in its environment: the same names as on AWS, leading here. */
export const environmentOf = ({
  name,
  runtime,
  memorySize,
  variables,
  endpoints,
}: Named): Record<string, string> => ({
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: keyFor('lambda', name).accessKeyId,
  AWS_SECRET_ACCESS_KEY: keyFor('lambda', name).secretAccessKey,
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memorySize),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}`,
  LANG: 'en_US.UTF-8',
  TZ: 'UTC',
  ...endpointsOf(endpoints),
  ...variables,
});
