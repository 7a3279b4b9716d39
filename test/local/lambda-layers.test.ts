import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openClock } from '#local/clock/open-clock.ts';
import { openFunctions } from '#local/lambda/functions.ts';
import { deploy } from '#local/template/deployment.ts';
import { shareTime } from '#local/time/shared-time.ts';
import { aFolder } from './fixtures/running.ts';

/** A folder as CDK leaves an asset. */
const anAsset = (files: Record<string, string>) => {
  const folder = aFolder();
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
};

/** In the package format that a layer is written in. */
const aPackage = (name: string, text: string) => ({
  [`nodejs/node_modules/${name}/index.js`]: `module.exports = ${JSON.stringify(text)};`,
});

const here = { baseUrl: 'http://127.0.0.1:9000', awsUrl: 'http://127.0.0.1:9001' };
const endpoints = { awsUrl: here.awsUrl, dynamodbUrl: 'http://127.0.0.1:9002' };

let stop = async () => {};
afterEach(() => stop());

type Layers = Record<string, string>;

/** A function of these files over these layers, the last of which lies on top. */
const opened = (
  code: Record<string, string>,
  layers: Layers,
  names = Object.keys(layers),
  runtime = 'nodejs24.x',
) => {
  const Work = {
    name: 'Work',
    Parameters: {},
    Mappings: {},
    Conditions: {},
    Outputs: {},
    Resources: {
      Desk: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Code: { S3Bucket: 'assets', S3Key: 'desk.zip' },
          Handler: 'index.handler',
          Runtime: runtime,
          Role: 'arn:aws:iam::000000000000:role/desk',
          Timeout: 20,
          Layers: names.map((name) => (name in layers ? { Ref: name } : name)),
        },
      },
      ...Object.fromEntries(
        Object.keys(layers).map((name) => [
          name,
          {
            Type: 'AWS::Lambda::LayerVersion',
            Properties: {
              Content: { S3Bucket: 'assets', S3Key: `${name}.zip` },
              CompatibleRuntimes: ['nodejs24.x'],
            },
          },
        ]),
      ),
    },
  };
  const assets = new Map([
    ['desk.zip', anAsset(code)],
    ...Object.entries(layers).map(([name, folder]) => [`${name}.zip`, folder] as const),
  ]);
  const deployment = deploy({ stacks: [Work], assets }, here);
  const folder = aFolder();
  const functions = openFunctions({
    deployment,
    endpoints,
    time: shareTime(openClock(), () => {}).shared,
    logFolder: join(folder, 'logs'),
    compiledFolder: join(folder, 'compiled'),
    layersFolder: join(folder, 'layers'),
    sandboxes: 2,
    done: () => {},
  });
  stop = functions.stop;
  return async () => JSON.parse((await functions.invoke('work-desk', '{}')).payload);
};

const told = (...lines: string[]) => ({
  'index.mjs': `${lines.join('\n')}\nexport const handler = async () => found;`,
});

describe('a function with a layer', () => {
  it('imports and requires the packages of the layer', async () => {
    const ask = opened(
      told(
        "import { createRequire } from 'node:module';",
        "import plain from 'plain';",
        "import { word } from 'modern';",
        "const found = [plain, word, createRequire(import.meta.url)('plain')];",
      ),
      {
        Tools: anAsset({
          ...aPackage('plain', 'required'),
          'nodejs/node_modules/modern/package.json': '{"type":"module","exports":{"import":"./in.js"}}',
          'nodejs/node_modules/modern/in.js': "export const word = 'imported';",
        }),
      },
    );
    expect(await ask()).toEqual(['required', 'imported', 'required']);
  });

  it('reads modules of the layer by their path below /opt', async () => {
    const ask = opened(told("import { own } from '/opt/nodejs/own.mjs';", 'const found = own;'), {
      Tools: anAsset({ 'nodejs/own.mjs': "export const own = 'its own';" }),
    });
    expect(await ask()).toBe('its own');
  });

  it('written as CommonJS finds them too', async () => {
    const ask = opened(
      { 'index.cjs': "const plain = require('plain'); exports.handler = async () => plain;" },
      { Tools: anAsset(aPackage('plain', 'required')) },
    );
    expect(await ask()).toBe('required');
  });

  it('prefers what it brings itself', async () => {
    const ask = opened(
      {
        ...told("import plain from 'plain';", 'const found = plain;'),
        'node_modules/plain/index.js': "module.exports = 'brought';",
      },
      { Tools: anAsset(aPackage('plain', 'of the layer')) },
    );
    expect(await ask()).toBe('brought');
  });

  it.each([
    ['nodejs24.x', 'for 24'],
    ['nodejs22.x', 'for all'],
  ])('of %s finds what is for its version of Node before what is for all', async (runtime, expected) => {
    const Tools = anAsset({
      ...aPackage('plain', 'for all'),
      'nodejs/node24/node_modules/plain/index.js': "module.exports = 'for 24';",
    });
    const code = told("import plain from 'plain';", 'const found = plain;');
    expect(await opened(code, { Tools }, ['Tools'], runtime)()).toBe(expected);
  });

  it('finds what the later of two layers brings in place of the earlier', async () => {
    const ask = opened(told("import a from 'a';", "import b from 'b';", 'const found = [a, b];'), {
      Below: anAsset({ ...aPackage('a', 'a below'), ...aPackage('b', 'b below') }),
      Above: anAsset(aPackage('b', 'b above')),
    });
    expect(await ask()).toEqual(['a below', 'b above']);
  });

  it('that looks for what nobody brings is told so as without a layer', async () => {
    const ask = opened(told("const found = await import('nowhere');"), {
      Tools: anAsset(aPackage('plain', 'x')),
    });
    expect(await ask()).toMatchObject({
      errorMessage: expect.stringMatching(/Cannot find package 'nowhere' imported from .*index\.mjs/),
    });
  });
});

describe('a start is refused where a layer', () => {
  it.each([
    [
      'is of another account',
      { Tools: anAsset(aPackage('a', 'a')) },
      ['arn:aws:lambda:local:123456789012:layer:insights:14'],
      'Work: Desk (AWS::Lambda::Function) has the layer arn:aws:lambda:local:123456789012:layer:insights:14',
    ],
    [
      'brings more than modules',
      { Tools: anAsset({ 'extensions/agent': '' }) },
      undefined,
      'Work: Tools (AWS::Lambda::LayerVersion) brings extensions beside nodejs',
    ],
    [
      'is an archive',
      { Tools: join(anAsset({ 'layer.zip': 'PK' }), 'layer.zip') },
      undefined,
      'Work: Tools (AWS::Lambda::LayerVersion) has content that is an archive and not a folder',
    ],
    [
      'is the sixth',
      Object.fromEntries([...'ABCDEF'].map((name) => [name, anAsset(aPackage('a', 'a'))])),
      undefined,
      'Work: Desk (AWS::Lambda::Function) has the property Layers',
    ],
  ])('%s', (_, layers: Layers, names, sentence) => {
    expect(() => opened(told('const found = 1;'), layers, names)).toThrow(sentence);
  });
});
