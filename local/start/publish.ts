import { LambdaClient } from '@aws-sdk/client-lambda';
import { giveDemoOffices, type Operator, publishZone } from '#bin/publish-zone.ts';
import type { Local } from '../cloud.ts';
import { operatorKey } from '../permissions/keys.ts';
import { region } from '../template/kind.ts';
import { lambdaFunction } from '../template/kinds/lambda.ts';

/** Does something with the operator's hands. */
export const withOperator = async (
  { awsUrl, deployment }: Pick<Local, 'awsUrl' | 'deployment'>,
  work: (operator: Operator) => Promise<unknown>,
) => {
  const client = new LambdaClient({ endpoint: awsUrl, region, credentials: operatorKey });
  const named = (logicalId: string) =>
    deployment.all(lambdaFunction).find((each) => each.logicalId.startsWith(logicalId))?.name ?? '';
  try {
    await work({ client, publishZone: named('PublishZone'), giveOffice: named('GiveOffice') });
  } finally {
    client.destroy();
  }
};

/** Brings the zone's documents into force as an operator would on AWS, and gives the demo people their offices. */
export const publish = (local: Local, zone: string) =>
  withOperator(local, async (operator) => {
    await publishZone(operator, zone);
    await giveDemoOffices(operator, zone);
  });
