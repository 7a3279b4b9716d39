import { LambdaClient } from '@aws-sdk/client-lambda';
import { giveDemoOffices, publishZone } from '#bin/publish-zone.ts';
import type { Local } from '../cloud.ts';
import { operatorKey } from '../permissions/keys.ts';
import { region } from '../template/kind.ts';
import { lambdaFunction } from '../template/kinds/lambda.ts';

/** Brings the zone's documents into force as an operator would on AWS, and gives the demo people their offices. */
export const publish = async ({ awsUrl, deployment }: Local, zone: string) => {
  const client = new LambdaClient({ endpoint: awsUrl, region, credentials: operatorKey });
  const named = (logicalId: string) =>
    deployment.all(lambdaFunction).find((each) => each.logicalId.startsWith(logicalId))?.name ?? '';
  const operator = { client, publishZone: named('PublishZone'), giveOffice: named('GiveOffice') };
  try {
    await publishZone(operator, zone);
    await giveDemoOffices(operator, zone);
  } finally {
    client.destroy();
  }
};
