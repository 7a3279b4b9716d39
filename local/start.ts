import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { beginFrugally } from './start/frugal.ts';

beginFrugally();
// What has not changed since the last start need not be compiled again.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/kouan/compiled'));
// Not before: what is replaced need not have loaded it.
await import('./start/run.ts');
