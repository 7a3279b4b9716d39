import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { soak } from './soak.ts';

const usage = `npm run soak -- [options]

  --claims <count>  so many claims, from their opening to their money (200)
  --kills <count>   so often everything is killed outright meanwhile (20)
  --seed <seed>     which of the moments (1)
  --lanes <count>   so many connections at once (12)
  --port <number>   where the machine listens; AWS clients use the next one (8897)
  --folder <path>   where everything is kept; a new one, removed if all holds

Ctrl+C pauses it after the window that is under way; the same with --folder goes on.`;

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '200' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '12' },
    port: { type: 'string', default: '8897' },
    folder: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const tell = (text: string) => process.stdout.write(`${text}\n`);
const say = (text: string) => process.stderr.write(`${text}\n`);

/** It pauses, and goes on another day; asked twice, it is cut short; asked three times, it ends where it stands. */
const signals = () => {
  const pausing = new AbortController();
  const cut = new AbortController();
  const onSignal = () => {
    if (cut.signal.aborted) process.exit(130);
    if (!pausing.signal.aborted) {
      say('It pauses after this window; once more, and it is cut short.');
      return pausing.abort(new Error('paused'));
    }
    say('Cut short: what there is is being looked at …');
    cut.abort(new Error('cut short'));
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return { pausing: pausing.signal, cut: cut.signal };
};

const main = async () => {
  const { claims, kills, seed, lanes } = values;
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'kouan-soak-'));
  const numbers = { claims: Number(claims), kills: Number(kills), seed: Number(seed), lanes: Number(lanes) };
  const again = `npm run soak -- --claims ${claims} --kills ${kills} --seed ${seed} --lanes ${lanes}`;
  const report = await soak({ ...numbers, ...signals(), port: Number(values.port), folder, say });
  if (!report) {
    say(`Paused. To go on: ${again} --folder ${folder}`);
    return;
  }
  tell(JSON.stringify({ seed: numbers.seed, lanes: numbers.lanes, ...report }, null, 2));
  if (report.wrong.length === 0) return;
  say(`Again: ${again}\nKept: ${folder}`);
  process.exitCode = 1;
};

if (values.help) tell(usage);
else await main();
