import { flushCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { machineAt } from '#demo/machine.ts';
import { seed } from '#demo/seed.ts';
import { openStage } from '#demo/stage.ts';
import { type Local, startLocal } from '../cloud.ts';
import { assemblyFolder, build, modelFor, portalFolder } from './build.ts';
import { greeting } from './greeting.ts';
import { onceFor } from './once-for.ts';
import { readOptions, type StartOptions, usage } from './options.ts';
import { publish } from './publish.ts';
import { sentenceOf } from './sentence-of.ts';

const zone = 'zones/manzhouli';

const main = async () => {
  process.chdir(`${import.meta.dirname}/../..`);
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === 'help') return console.log(usage);
  const sources = await build(console.log);
  const model = await modelFor(options, console.log);
  const local = await startLocal({
    ...options,
    model,
    assembly: assemblyFolder,
    portal: portalFolder,
    people: `${zone}/demo-people.yaml`,
  });
  stopOnSignal(local);
  await open(local, options, sources);
};

/** The note of what was published lies beside the database, and goes with it; one that is not ours may be another by now. */
const bringIntoForce = (local: Local, { data, dynamodbEndpoint }: StartOptions, sources: string) =>
  dynamodbEndpoint
    ? publish(local, zone)
    : onceFor(sources, join(data, 'dynamodb', 'published'), () => publish(local, zone));

const open = async (local: Local, options: StartOptions, sources: string) => {
  try {
    await bringIntoForce(local, options, sources);
    console.log(greeting(local, resolve(options.data)));
    // A machine that is killed shall find it too.
    flushCompileCache();
    if (!options.empty) await demonstrate(local);
  } catch (failure) {
    await local.stop();
    throw failure;
  }
};

/** Behind the greeting: whoever signs in at once sees the first subjects come in. */
const demonstrate = async ({ baseUrl, undisturbed }: Local) => {
  const seeding = undisturbed(seed(openStage(machineAt(baseUrl))));
  const outcome = await seeding.catch((failure: Error) => failure.message);
  if (outcome === 'seeded')
    console.log('The demonstration data is in place: a dozen subjects and their work.');
  else if (outcome !== 'there already') console.error(`The demonstration data is not complete: ${outcome}`);
};

const stopOnSignal = (local: Local) => {
  let stopping = false;
  const stop = async () => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(130);
    stopping = true;
    await local.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
};

main().catch((failure: unknown) => {
  console.error(sentenceOf(failure) ?? failure);
  process.exitCode = 1;
});
