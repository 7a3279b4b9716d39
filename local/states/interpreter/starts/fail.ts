import { evaluateAs, type Scope } from '../../expressions/evaluate.ts';
import type { FailState } from '../../machine.ts';
import { scopeOf } from '../scope.ts';
import type { Start } from './started.ts';

const said = async (field: 'Error' | 'Cause', state: FailState, scope: Scope) => {
  const template = state[field];
  if (template === undefined) return {};
  return { [field.toLowerCase()]: await evaluateAs('string', template, scope, field) };
};

export const fail: Start<FailState> = async (run, flow, state) => {
  const scope = scopeOf(run, flow);
  return { failed: { ...(await said('Error', state, scope)), ...(await said('Cause', state, scope)) } };
};
