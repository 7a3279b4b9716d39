import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openApi } from '#functions/contract/openapi.ts';
import { allRoutes } from '#functions/front-doors/routes/all.ts';

/** Writes the contract where the portal's client is generated from it. */
const target = process.argv[2] ?? 'out/openapi.json';
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(openApi(allRoutes), null, 2)}\n`);
console.log(`The contract of ${allRoutes.length} routes is in ${target}.`);
