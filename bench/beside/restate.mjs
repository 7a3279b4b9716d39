import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as restate from '@restatedev/restate-sdk';
import { freePort, isDone, isWaiting, tell, untilWell } from './tell.mjs';

/** The approval thread on one node of Restate: the pool is a virtual object, the wait a promise of the workflow. */
const [folder] = process.argv.slice(2);

const pool = restate.object({
  name: 'pool',
  handlers: {
    reserve: async (ctx, amount) => {
      const available = (await ctx.get('available')) ?? 1_000_000_000;
      if (amount > available) throw new restate.TerminalError('The pool is exhausted.');
      ctx.set('available', available - amount);
    },
  },
});

const claim = restate.workflow({
  name: 'claim',
  handlers: {
    run: async (ctx, { amount }) => {
      if (!(amount > 0)) throw new restate.TerminalError('The amount is not sound.');
      await ctx.objectClient(pool, 'one').reserve(amount);
      isWaiting(ctx.key);
      await ctx.promise('approved');
      const line = await ctx.run('write the payment line', () => ({ claim: ctx.key, amount }));
      isDone(line.claim);
    },
    approve: async (ctx) => {
      await ctx.promise('approved').resolve(true);
    },
  },
});

const [service, ingress, admin, node] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
await restate.serve({ services: [pool, claim], port: service });

const server = createRequire(import.meta.url).resolve(
  `@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`,
);
const child = spawn(server, ['--node-name', 'bench', '--base-dir', join(folder, 'restate')], {
  stdio: 'ignore',
  env: {
    ...process.env,
    DO_NOT_TRACK: '1',
    RESTATE_DISABLE_TELEMETRY: 'true',
    RESTATE_BIND_ADDRESS: `127.0.0.1:${node}`,
    RESTATE_ADVERTISED_ADDRESS: `http://127.0.0.1:${node}`,
    RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ingress}`,
    RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${admin}`,
  },
});
process.on('SIGTERM', () => {
  child.once('exit', () => process.exit(0));
  child.kill('SIGTERM');
});
child.on('exit', (code) => process.exit(code ?? 1));

await untilWell('Restate', async () => (await fetch(`http://127.0.0.1:${admin}/health`)).ok);
await untilWell(
  'The service of Restate',
  async () =>
    (
      await fetch(`http://127.0.0.1:${admin}/deployments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ uri: `http://127.0.0.1:${service}` }),
      })
    ).ok,
);
console.log(
  JSON.stringify({
    start: `http://127.0.0.1:${ingress}/claim/{id}/run/send`,
    approve: `http://127.0.0.1:${ingress}/claim/{id}/approve`,
    done: await tell(),
    headers: {},
  }),
);
