import type { PassState, SucceedState } from '../../machine.ts';
import type { Start } from './started.ts';

/** Pass and Succeed do nothing but evaluate their Output. */
export const pass: Start<PassState | SucceedState> = async (_run, _flow, state) => ({ leaving: state });
