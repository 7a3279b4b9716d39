import type { Local } from '../cloud.ts';

/** What a person reads once everything is ready. */
export const greeting = ({ baseUrl, awsUrl, dynamodbUrl, clock, people }: Local, data: string) => {
  const state = clock.isFollowing() ? 'follows real time' : 'stands still';
  return `
口岸 Kouan is ready.

  Portal and API     ${baseUrl}
  This machine       ${baseUrl}/_local/   (a console: executions drawn, tables, logs, dead letters, the clock)
  For AWS clients    ${awsUrl}   (S3, Lambda, Step Functions, EventBridge; key "local", secret "local")
  DynamoDB           ${dynamodbUrl}
  Data               ${data}
  Clock              ${new Date(clock.now()).toISOString()}, ${state}

People to sign in as (a demonstration: no password is asked)
${people.map(({ sub, name, title }) => `  ${sub.padEnd(20)} ${name}  ${title}`).join('\n')}

Stop with Ctrl+C. What was done is kept; "npm start -- --fresh" begins again.
`;
};
