import { noGrants } from '#domain/subsidy/claims/grants.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { casePages } from '../../casework/case-pages.ts';
import { chunks } from '../../casework/chunks.ts';
import { readTogether } from '../../casework/read-together.ts';
import { doneIn, type Tried, tellFaults, tried } from '../../casework/tried.ts';
import { unlessMoved } from '../../casework/unless-moved.ts';
import { type Moment, momentOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { schedule } from '../../edge/schedule.ts';
import type { TablePorts } from '../../ports.ts';
import { allInForce } from '../../zone/in-force.ts';
import type { DrawnFrom } from '../claims/draw-up.ts';
import { knownReader } from '../claims/known-subject.ts';
import { isSettled, type Offer, readOffers } from './offer.ts';
import { changeFor } from './suggest-to.ts';

/** So many subjects are read together. */
const atOnce = 25;

/** A subject that there may be something to say to, and all that it follows from. */
type Unsettled = DrawnFrom & { readonly offers: readonly Offer[] };

/** Reads several subjects together; of those with whom everything is settled, no more than that. */
const unsettledReader = (ports: TablePorts, programmes: readonly Programme[], { today }: Moment) => {
  const readKnown = knownReader(ports, today);
  const mayMatter = (offer: Offer) => !isSettled(offer, today);
  return async (subjectIds: readonly string[]): Promise<Unsettled[]> => {
    const offersOf = await readOffers(ports, programmes, subjectIds);
    const offers = new Map(subjectIds.map((id) => [id, offersOf(id).filter(mayMatter)]));
    const ids = subjectIds.filter((id) => offers.get(id)?.length);
    const [knownOf, grantsOf] = await Promise.all([readKnown(ids), ports.register.grantsOfEach(ids)]);
    return ids.map((id) => ({
      offers: offers.get(id) ?? [],
      known: knownOf(id),
      grants: grantsOf.get(id) ?? noGrants(id),
    }));
  };
};

/** Tells subjects what they have not been told; answers how many there was anything for. */
const tellerOf = (ports: TablePorts, programmes: readonly Programme[]) => {
  const moment = momentOf(ports);
  const read = unsettledReader(ports, programmes, moment);
  const tell = async ({ offers, ...from }: Unsettled): Promise<number> => {
    const change = changeFor(offers, { ...from, moment });
    return change ? unlessMoved(ports.register.commit(change).then(() => 1)) : 0;
  };
  return async (subjectIds: readonly string[]): Promise<Tried> => {
    const { found, faults } = await readTogether(subjectIds, read);
    const told = await tried(found.map(tell));
    return { ...told, faults: [...faults, ...told.faults] };
  };
};

/**
 * Every night: whom an open programme fits is told of it once on each occasion, and what needs no claim is drawn up.
 * What was told stands with the subject, so a night that was cut short is taken up by the next. What went wrong goes up
 * when all have had their turn.
 */
export const suggestProgrammes = async (ports: TablePorts) => {
  const { today } = momentOf(ports);
  const open = (await allInForce(ports.zone, 'programme', today)).filter(
    ({ window }) => window.from <= today && today <= window.to,
  );
  if (open.length === 0) return { told: 0 };
  const tell = tellerOf(ports, open);
  const parts: Tried[] = [];
  for await (const page of casePages(ports, 'subject', 'registered'))
    for (const some of chunks(page, atOnce)) parts.push(await tell(some.map(({ id }) => id)));
  tellFaults(parts, 'subjects were not told');
  return { told: doneIn(parts) };
};

export const handler = schedule(suggestProgrammes, connectTables);
