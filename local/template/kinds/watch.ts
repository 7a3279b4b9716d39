import { arnOf, silent } from '../kind.ts';

const watched = 'Nobody is woken by one machine; the control page shows what fails.';

export const logGroup = silent('AWS::Logs::LogGroup', 'Logs are files; nothing is thrown away.', {
  nameFrom: 'LogGroupName',
  arn: (name) => arnOf('logs', `log-group:${name}:*`),
});
export const logPolicy = silent('AWS::Logs::ResourcePolicy', 'Logs are files.');
export const metricFilter = silent('AWS::Logs::MetricFilter', watched);
export const alarm = silent('AWS::CloudWatch::Alarm', watched, {
  arn: (name) => arnOf('cloudwatch', `alarm:${name}`),
});
export const compositeAlarm = silent('AWS::CloudWatch::CompositeAlarm', watched, {
  arn: (name) => arnOf('cloudwatch', `alarm:${name}`),
});
export const dashboard = silent('AWS::CloudWatch::Dashboard', watched);
export const budget = silent('AWS::Budgets::Budget', 'Nothing is billed.');
export const metadata = silent('AWS::CDK::Metadata', 'CDK’s own statistics.');
export const topic = silent('AWS::SNS::Topic', watched, {
  nameFrom: 'TopicName',
  arn: (name) => arnOf('sns', name),
  ref: ({ arn }) => arn,
  attributes: { TopicName: ({ name }) => name, TopicArn: ({ arn }) => arn },
});
export const topicPolicy = silent('AWS::SNS::TopicPolicy', watched);
export const subscription = silent('AWS::SNS::Subscription', watched);
