import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { beginFrugally } from './start/frugal.ts';

beginFrugally();
// Half of a start would go by with the compiling of what has not changed since the last one.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/kouan/compiled'));
// Not before: what is replaced need not have loaded it.
await import('./start/run.ts');
