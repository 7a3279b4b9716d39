import { resolve } from 'node:path';
import { type Local, startLocal } from './cloud.ts';
import { CannotStart } from './data/folder.ts';
import { assemblyFolder, build, portalFolder } from './start/build.ts';
import { greeting } from './start/greeting.ts';
import { readOptions, type StartOptions, usage } from './start/options.ts';
import { publish } from './start/publish.ts';
import { UnknownHere } from './template/stop.ts';

const zone = 'zones/manzhouli';

const main = async () => {
  process.chdir(`${import.meta.dirname}/..`);
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === 'help') return console.log(usage);
  await build(console.log);
  const local = await startLocal({
    ...options,
    assembly: assemblyFolder,
    portal: portalFolder,
    people: `${zone}/demo-people.yaml`,
  });
  stopOnSignal(local);
  await open(local, options);
};

const open = async (local: Local, { data }: StartOptions) => {
  try {
    await publish(local, zone);
    console.log(greeting(local, resolve(data)));
  } catch (failure) {
    await local.stop();
    throw failure;
  }
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

/** What a person can put right is a sentence; everything else is a fault of ours and shows where. */
const isForPeople = (failure: unknown) =>
  failure instanceof CannotStart ||
  failure instanceof UnknownHere ||
  (failure instanceof Error && failure.name === 'MachineRefused');

main().catch((failure: unknown) => {
  console.error(isForPeople(failure) && failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
