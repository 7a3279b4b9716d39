import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApi } from '#functions/contract/openapi.ts';
import { allRoutes } from '#functions/front-doors/routes/all.ts';

const target = 'portal/src/api/schema.generated.ts';

/** The contract as plain JSON, the way any client reads it. */
const contract: OpenAPI3 = JSON.parse(JSON.stringify(openApi(allRoutes)));

const schema = astToString(await openapiTypescript(contract));

/** A file that says the same already is left alone, so that nothing is built again for it. */
if (!existsSync(target) || readFileSync(target, 'utf8') !== schema) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, schema);
}
console.log(`The portal's client of ${allRoutes.length} routes is in ${target}.`);
