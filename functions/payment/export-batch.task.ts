import * as z from 'zod';
import { type Batch, moveBatch } from '#domain/payment/batch.ts';
import type { FundLineDocument } from '#domain/payment/fund-line.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { numbered } from '../casework/numbered.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../casework/writing.ts';
import { connectFiles } from '../connect.ts';
import { task } from '../edge/task.ts';
import { BelowZero, NoSuchCase } from '../errors.ts';
import type { Change, Ports } from '../ports.ts';
import { decided } from './batch-tasks.ts';
import { handOver } from './hand-over.ts';
import { heldSince } from './held-since.ts';
import { batchRef, fundLineOf, readBatch } from './read-batch.ts';
import { objectionsOf, turnDown } from './turn-down.ts';
import { writeBankFiles } from './write-bank-files.ts';

const Input = z.object({ id: z.string() });
const by = 'export-batch';

type Scene = { readonly batch: Batch; readonly fundLine: FundLineDocument; readonly releasedAt: string };

const exported = (batch: Batch, written: Partial<Batch>, moment: Moment): Change => {
  const after = changed(batch, moment, { ...written, status: moveBatch(batch.status, 'export') });
  return {
    cases: [after],
    postings: [
      {
        id: `commit-${batch.id}`,
        fundLineId: batch.fundLineId,
        transfer: 'commit',
        fen: batch.sumFen,
        at: moment.now,
        for: batchRef(batch),
      },
    ],
    events: [
      happened('BatchExported', moment, by, after, {
        before: batch,
        data: { sequence: after.sequence, count: after.count, fen: after.sumFen, files: after.files },
      }),
    ],
  };
};

/** The files first; then one transaction takes the sequence, commits the money and says that the batch has left. */
const release = async (ports: Ports, { batch, fundLine, releasedAt }: Scene, moment: Moment) => {
  const items = await ports.register.itemsOf(batch.id);
  await numbered(ports.register, `bank-file-${batch.fundLineId}`, async (sequence) => {
    const scene = { batch, items, fundLine, sequence: sequence.value, releasedAt };
    const written = await writeBankFiles(ports, scene);
    await ports.register.commit({ ...exported(batch, written, moment), sequence });
  });
};

const fundShort: Refusal = {
  code: 'FUND-SHORT',
  reason: { zh: '资金科目已预留的余额不足。', en: 'The fund line does not hold that much in reserve.' },
  next: { zh: '请核对资金科目余额后重新制单。', en: 'Look at its balance and make a new batch.' },
  clause: '专款专用',
};

/** Money that is not there is not sent: the batch goes back, and says so. */
const releaseOrTurnDown = async (ports: Ports, scene: Scene, moment: Moment): Promise<void> => {
  try {
    await release(ports, scene, moment);
  } catch (error) {
    if (!(error instanceof BelowZero)) throw error;
    await turnDown(ports, scene.batch, [fundShort], moment, by);
  }
};

/** What the exporter said. */
const conclude = async (ports: Ports, batch: Batch, moment: Moment): Promise<void> => {
  const said = await decided(ports, batch, 'release');
  if (!said?.decidedAt) return;
  const saidAgainst = await objectionsOf(ports, batch, said);
  const objections = saidAgainst.length > 0 ? saidAgainst : await heldSince(ports, batch, moment);
  if (objections.length > 0) {
    await turnDown(ports, batch, objections, moment, by);
    return;
  }
  const fundLine = await fundLineOf(ports, batch.fundLineId);
  if (!fundLine) throw new NoSuchCase(`There is no fund line ${batch.fundLineId}.`);
  await releaseOrTurnDown(ports, { batch, fundLine, releasedAt: said.decidedAt }, moment);
};

/** One file leaves, once. Called again after that, it only finishes what was cut off. */
export const exportBatch = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const moment = momentOf(ports);
  const before = await readBatch(ports, id);
  if (before.status === 'to-release') await conclude(ports, before, moment);
  const batch = await readBatch(ports, id);
  if (batch.status === 'exported') await handOver(ports, batch, moment);
  return standingOf(ports, batch);
};

export const handler = task(Input, exportBatch, connectFiles);
