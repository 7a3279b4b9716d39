import type { IdentityStatement } from '../template/kinds/policy-document.ts';

/** The policies of AWS itself that CDK attaches by their names, as AWS publishes them. */
const published: Record<string, readonly string[]> = {
  'service-role/AWSLambdaBasicExecutionRole': [
    'logs:CreateLogGroup',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
  ],
};

export const attachedByAws = (arn: string): IdentityStatement[] | undefined => {
  const [, name = ''] = arn.split(':iam::aws:policy/');
  const Action = published[name];
  return Action && [{ Effect: 'Allow', Action: [...Action], Resource: ['*'] }];
};
