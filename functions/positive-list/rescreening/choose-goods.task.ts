import * as z from 'zod';
import type { Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { TablePorts } from '../../ports.ts';
import { activePrefix } from '../goods/goods-keys.ts';
import { readRescreening } from './rescreening-scene.ts';
import { waitsForDepartments } from './rescreening-tasks.ts';

const Input = z.object({ id: z.string() });

const filingIn = ({ cause }: Rescreening) => (cause.kind === 'late-entry' ? cause.filingId : undefined);

/** Where the goods lie that are held anew: those of one file where they entered late, else those of every book. */
export const chooseGoods = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const rescreening = await readRescreening(ports, id);
  const standing = await waitsForDepartments(ports, rescreening);
  return { ...standing, prefix: activePrefix(filingIn(rescreening)) };
};

export const handler = task(Input, chooseGoods, connectTables);
