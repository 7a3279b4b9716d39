import * as z from 'zod';
import { programmeDefects } from '#domain/subsidy/programme/soundness.ts';
import { momentOf } from '../casework/writing.ts';
import { connectTables } from '../connect.ts';
import { task } from '../edge/task.ts';
import { UnsoundConfiguration } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { ZoneDocument } from './documents.ts';

const Input = z.object({ documents: z.array(ZoneDocument) });

const publish = ({ zone, lists }: Pick<Ports, 'zone' | 'lists'>, document: z.infer<typeof ZoneDocument>) =>
  document.kind === 'list' ? lists.publish(document) : zone.publish(document);

/** A programme that cannot be what its author meant is not published, nor anything that came with it. */
const refuseUnsound = (documents: readonly z.infer<typeof ZoneDocument>[]): void => {
  const defects = documents.flatMap((document) =>
    document.kind === 'programme'
      ? programmeDefects(document).map(
          ({ at, found, reason }) => `${document.id} ${at}: ${reason.en} (${found})`,
        )
      : [],
  );
  if (defects.length > 0) throw new UnsoundConfiguration(defects.join(' '));
};

/** Publishes a zone's configuration. What stands there already, byte for byte, stays; anything else needs a new version. */
export const publishZone = async (
  ports: Pick<Ports, 'zone' | 'lists' | 'ledger' | 'clock'>,
  { documents }: z.infer<typeof Input>,
) => {
  refuseUnsound(documents);
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
