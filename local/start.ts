import { beginFrugally } from './start/frugal.ts';

beginFrugally();
// Not before: what is replaced need not have loaded it.
await import('./start/run.ts');
