import { createServer } from 'node:http';
import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { startPostgres } from './postgres.mjs';
import { isDone, isWaiting, tell } from './tell.mjs';

/** The approval thread on DBOS with PostgreSQL: pool and payment lines are tables, each touched in a step. */
const [folder] = process.argv.slice(2);

const postgres = await startPostgres(folder);
const tables = new pg.Pool({ connectionString: postgres.url, max: 10 });
// When PostgreSQL is told to stop, it takes leave of every connection.
tables.on('error', () => {});
await tables.query('CREATE TABLE pool (available BIGINT NOT NULL)');
await tables.query('INSERT INTO pool VALUES (1000000000)');
await tables.query('CREATE TABLE payment_line (claim TEXT PRIMARY KEY, amount BIGINT NOT NULL)');

const reserve = async (amount) => {
  const { rowCount } = await tables.query(
    'UPDATE pool SET available = available - $1 WHERE available >= $1',
    [amount],
  );
  if (rowCount === 0) throw new Error('The pool is exhausted.');
};

const writePaymentLine = async (claim, amount) => {
  await tables.query('INSERT INTO payment_line VALUES ($1, $2) ON CONFLICT DO NOTHING', [claim, amount]);
};

const work = async (claim, amount) => {
  if (!(amount > 0)) throw new Error('The amount is not sound.');
  await DBOS.runStep(() => reserve(amount), { name: 'reserve' });
  isWaiting(claim);
  await DBOS.recv('approved', 3_600);
  await DBOS.runStep(() => writePaymentLine(claim, amount), { name: 'write the payment line' });
  isDone(claim);
};
const thread = DBOS.registerWorkflow(work, { name: 'approval' });

DBOS.setConfig({
  name: 'bench',
  systemDatabaseUrl: postgres.url.replace(/postgres$/, 'bench_dbos'),
  runAdminServer: false,
  logLevel: 'error',
});
await DBOS.launch();

const bodyOf = async (request) => JSON.parse((await Array.fromAsync(request)).join('') || '{}');

const doors = {
  start: async (id, request) => {
    const { amount } = await bodyOf(request);
    await DBOS.startWorkflow(thread, { workflowID: id })(id, amount);
  },
  approve: (id) => DBOS.send(id, true, 'approved'),
};

const server = createServer(async (request, response) => {
  const [, door, id] = request.url.split('/');
  const status = await doors[door](id, request).then(
    () => 202,
    () => 500,
  );
  response.writeHead(status).end();
});
const done = await tell();
server.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${server.address().port}`;
  console.log(
    JSON.stringify({ start: `${url}/start/{id}`, approve: `${url}/approve/{id}`, done, headers: {} }),
  );
});

process.on('SIGTERM', async () => {
  server.close();
  await DBOS.shutdown();
  await tables.end();
  postgres.child.once('exit', () => process.exit(0));
  postgres.child.kill('SIGINT');
});
