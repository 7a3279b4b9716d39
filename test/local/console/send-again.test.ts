import { describe, expect, it } from 'vitest';
import { openClock } from '#local/clock/open-clock.ts';
import { openDatabase } from '#local/data/database.ts';
import { type Delivery, openDeliveries } from '#local/events/deliveries.ts';
import { openQueues } from '#local/events/queues.ts';
import { sendAgainWith } from '#local/events/send-again.ts';

const machine = 'arn:aws:states:local:000000000000:stateMachine:m';
const teller = 'arn:aws:lambda:local:000000000000:function:teller';

/** A post office in memory; whatever is handed over is taken at once. */
const aPost = () => {
  const database = openDatabase(':memory:');
  const clock = openClock();
  const queues = openQueues(database, clock);
  const deliveries = openDeliveries(database, clock);
  const delivered: Pick<Delivery, 'target' | 'payload'>[] = [];
  deliveries.start(
    async ({ target, payload }) => void delivered.push({ target, payload }),
    () => undefined,
  );
  const laterCall = (target: string, payload: string) => ({
    target,
    payload,
    retries: 2,
    longest: 1000,
    onFailure: '{}',
  });
  const sendAgain = sendAgainWith({ database, queues, deliveries, laterCall });
  const settled = () => new Promise((done) => setTimeout(done, 20));
  return { queues, deliveries, delivered, sendAgain, settled };
};

describe('a dead letter that is sent again', () => {
  it('is delivered once, however often it is asked for', async () => {
    const { queues, delivered, sendAgain, settled } = aPost();
    const id = queues.send('letters', '{"note":1}', { TARGET_ARN: machine });
    expect([sendAgain(id), sendAgain(id)]).toEqual([true, false]);
    await settled();
    expect(delivered).toEqual([{ target: machine, payload: '{"note":1}' }]);
    expect(queues.list()).toEqual([]);
  });

  it('that Lambda left is the call itself, not the report of it', async () => {
    const { queues, delivered, sendAgain, settled } = aPost();
    const report = { requestContext: { functionArn: `${teller}:$LATEST` }, requestPayload: { do: 'tell' } };
    expect(sendAgain(queues.send('letters', JSON.stringify(report)))).toBe(true);
    await settled();
    expect(delivered).toEqual([{ target: teller, payload: '{"do":"tell"}' }]);
  });

  it.each([
    [
      'names a place in a stream only',
      JSON.stringify({ requestContext: { functionArn: teller }, DDBStreamBatchInfo: {} }),
    ],
    ['is nobody’s', 'no JSON at all'],
  ])('stays where it is when it %s', (_, body) => {
    const { queues, sendAgain } = aPost();
    expect(sendAgain(queues.send('letters', body))).toBe(false);
    expect(queues.list()).toHaveLength(1);
  });
});

describe('a delivery', () => {
  it('says that it was taken, and at which try', async () => {
    const { deliveries, settled } = aPost();
    const id = deliveries.owe({ target: machine, payload: '{}', retries: 0, longest: 1000, onFailure: '{}' });
    expect(deliveries.fateOf(id)).toEqual({ end: 'owed', tries: 0 });
    await settled();
    expect(deliveries.fateOf(id)).toEqual({ end: 'taken', tries: 1 });
  });
});
