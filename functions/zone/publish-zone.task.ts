import * as z from 'zod';
import { momentOf } from '../casework/writing.ts';
import { connectTables } from '../connect.ts';
import { task } from '../edge/task.ts';
import type { Ports } from '../ports.ts';
import { ZoneDocument } from './documents.ts';

const Input = z.object({ documents: z.array(ZoneDocument) });

const publish = ({ zone, lists }: Pick<Ports, 'zone' | 'lists'>, document: z.infer<typeof ZoneDocument>) =>
  document.kind === 'list' ? lists.publish(document) : zone.publish(document);

/** Publishes a zone's configuration. What stands there already, byte for byte, stays; anything else needs a new version. */
export const publishZone = async (
  ports: Pick<Ports, 'zone' | 'lists' | 'ledger' | 'clock'>,
  { documents }: z.infer<typeof Input>,
) => {
  const { now } = momentOf(ports);
  const outcomes = [];
  for (const document of documents) {
    outcomes.push(await publish(ports, document));
    if (document.kind === 'fund-line') await ports.ledger.open(document.id, document.poolFen, now);
  }
  return {
    published: outcomes.filter((outcome) => outcome === 'published').length,
    unchanged: outcomes.filter((outcome) => outcome === 'unchanged').length,
  };
};

export const handler = task(Input, publishZone, connectTables);
