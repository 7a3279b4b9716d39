import { startRescreenings } from '#functions/positive-list/rescreening/start-rescreenings.ts';
import { aSubmittedGoodsFiling } from './a-goods-filing.ts';
import { decide, openTasks } from './desks.ts';
import { answerGoods, screenGoods } from './goods-review.ts';
import type { MemoryPorts } from './memory-ports.ts';
import { publishAnother, rescreened } from './rescreening.ts';

const filing = '11111111-1111-4111-8111-111111111111';

/** Goods in the book; what was asked about them, every department that was asked has approved. */
export const aBook = async (file: string) => {
  const filed = await aSubmittedGoodsFiling(file);
  const { ports, subject, ref } = filed;
  await screenGoods(ports, { id: filing });
  for (const { id, desk } of await openTasks(ports, ref))
    if ('role' in desk) await decide(ports, `${desk.department}-officer`, id, 'approve');
  await answerGoods(ports, { id: filing });
  const standing = async (name: string) => {
    const { subjectId } = subject;
    const pages = await Promise.all(
      (['active', 'suspended', 'delisted'] as const).map((status) => ports.book.page(subjectId, status)),
    );
    return pages.flatMap(({ items }) => items).find(({ goods }) => goods.name === name);
  };
  return { ...filed, standing, counts: () => ports.book.counts(subject.subjectId) };
};

/** The night in which the changed lists take effect, up to the question to the departments. */
export const theNight = async (
  ports: MemoryPorts,
  id: string,
  ...changes: readonly Parameters<typeof publishAnother>[1][]
) => {
  for (const change of changes) await publishAnother(ports, change);
  ports.clock.moveTo('2026-03-04T16:05:00.000Z');
  await startRescreenings(ports);
  return rescreened(ports, id);
};
