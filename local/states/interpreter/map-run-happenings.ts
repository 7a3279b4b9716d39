import { asked, goOn, type Handle } from './happening.ts';
import { leaveWith, recover } from './proceed.ts';
import { keepMapRun } from './remains.ts';
import { change, record } from './run.ts';

export const mapRunStarted: Handle<'mapRunStarted'> = async (run, happening) => {
  const flow = asked(run, happening);
  if (flow?.doing.kind !== 'mapping' || flow.doing.arn !== undefined) return false;
  record(run, flow, 'MapRunStarted', { mapRunArn: happening.arn });
  change(run, flow, { doing: { ...flow.doing, arn: happening.arn } });
  return true;
};

export const mapRunSucceeded: Handle<'mapRunSucceeded'> = async (run, happening) => {
  const flow = asked(run, happening);
  if (!flow) return false;
  record(run, flow, 'MapRunSucceeded');
  record(run, flow, 'MapStateSucceeded');
  return goOn(run, flow, await leaveWith(run, flow, { result: happening.result }));
};

export const mapRunFailed: Handle<'mapRunFailed'> = async (run, happening) => {
  const flow = asked(run, happening);
  if (!flow) return false;
  record(run, flow, 'MapRunFailed', { ...happening.failure });
  record(run, flow, 'MapStateFailed');
  keepMapRun(run, flow, happening.failure);
  return goOn(run, flow, await recover(run, flow, happening.failure));
};
