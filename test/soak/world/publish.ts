import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { publishZone } from '#bin/publish-zone.ts';
import { assemblyFolder } from '#local/start/build.ts';
import { withOperator } from '#local/start/publish.ts';
import { readDeployment } from '#local/template/deployment.ts';

/** The zone of the soak beside the one that every machine has, as an operator would bring it into force. */
export const publish = async (port: number, folder: string, documents: readonly unknown[]): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'soak.yaml'), stringify(documents));
  const here = { baseUrl: `http://127.0.0.1:${port}`, awsUrl: `http://127.0.0.1:${port + 1}` };
  const deployment = readDeployment(assemblyFolder, here);
  await withOperator({ ...here, deployment }, (operator) => publishZone(operator, folder));
};
