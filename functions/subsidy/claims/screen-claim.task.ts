import * as z from 'zod';
import { correctionsOf } from '#domain/casework/rounds.ts';
import { type Claim, type Evidence, heldFacts } from '#domain/subsidy/claims/claim.ts';
import { registerFacts } from '#domain/subsidy/claims/register-facts.ts';
import { type Screening, screen } from '#domain/subsidy/claims/screening.ts';
import { knownBy } from '#domain/subsidy/invoices/invoice-number.ts';
import { type InvoiceFacts, unfitInvoices } from '#domain/subsidy/invoices/objections.ts';
import { reckonedAnew } from '#domain/subsidy/invoices/reckoned-anew.ts';
import { paperCurrency } from '#domain/subsidy/invoices/told.ts';
import { heldAgainstDeclarations } from '#domain/subsidy/lists/declared-parcels.ts';
import { isList } from '#domain/subsidy/lists/list-kind.ts';
import { type InvoicesHere, invoiceKnownOn, invoicesHere } from '#domain/subsidy/lists/named-invoice.ts';
import { onceEach } from '#domain/subsidy/lists/once-each.ts';
import {
  calledOn,
  factsOf,
  invoiceNumberKey,
  type Known,
  numbersOf,
  type ScreenedLine,
  screenLine,
  totalsOf,
} from '#domain/subsidy/lists/screened-line.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { claimCreditOn } from '../../credit/effects/claim-credit.ts';
import { task } from '../../edge/task.ts';
import type { Change, Ports } from '../../ports.ts';
import { withCarriedOver } from '../adjustment/carry-over.ts';
import { plannedLines } from '../courses/planned-lines.ts';
import { papersOf } from '../evidence/papers-of.ts';
import { clocksFrom, isAuditedFirst } from './after-agreement.ts';
import type { Scene } from './claim-work.ts';
import { othersBeside } from './claims-beside.ts';
import { counterpartsOf } from './counterparts.ts';
import { holdExactly, holdNothing } from './held-numbers.ts';
import { invoicesKnown } from './invoices-known.ts';
import { allLines, readLinesKey, screenedLinesKey, writeLines } from './lines.ts';
import { modeTitlesOn } from './mode-titles.ts';
import { movedOn } from './moved-on.ts';
import { readClaim } from './read-claim.ts';

const Input = z.object({ id: z.string() });
const by = 'screening';

/**
 * Every number that these lines and invoices bring: each can live in one claim only. What stands on an invoice that does
 * not count is not held, or whoever the invoice is issued to could claim it no more.
 */
const numbersIn = (
  lines: readonly ScreenedLine[],
  { invoices, unfit }: Pick<Known, 'invoices' | 'unfit'>,
) => [
  ...new Set([
    ...lines.flatMap(({ kind, value, outcome }) =>
      value && outcome === 'accepted' && !unfit.has(invoiceKnownOn(kind, value, invoices) ?? '')
        ? value.numbers
        : [],
    ),
    ...[...invoices.values()]
      .flat()
      .map(knownBy)
      .filter((known) => !unfit.has(known))
      .map(invoiceNumberKey),
  ]),
];

/** On how many lines each number stands. */
const lineCounts = (lines: readonly ScreenedLine[], invoices: InvoicesHere): ReadonlyMap<string, number> => {
  const all = lines.flatMap(({ kind, value }) => (value ? numbersOf(kind, value, invoices) : []));
  return new Map([...Map.groupBy(all, (number) => number)].map(([number, same]) => [number, same.length]));
};

const missingInvoices = (lines: readonly ScreenedLine[], invoices: InvoicesHere) => [
  ...new Set(
    lines.flatMap(({ value }) =>
      value?.invoiceNumber && !invoices.has(value.invoiceNumber) ? [value.invoiceNumber] : [],
    ),
  ),
];

/** Reads the lines, takes their numbers, and says of every line whether it counts. */
const screenLines = async (
  ports: Ports,
  claim: Claim,
  programme: Programme,
  evidence: readonly Evidence[],
  invoiceFacts: InvoiceFacts,
) => {
  const lists = evidence.filter(({ kind, status }) => isList(kind) && status === 'read');
  const keys = lists.map(({ id }) => readLinesKey(claim.id, id));
  const brought = await allLines(ports.exports, keys);
  const read = onceEach(await plannedLines(ports, { claim, programme }, brought));
  const invoices = invoicesHere(evidence);
  const unfit = unfitInvoices(programme.rules, evidence, invoiceFacts);
  const held = await holdExactly(ports, claim.id, numbersIn(read, { invoices, unfit }));
  const counterparts = await counterpartsOf(ports, claim.subjectId, programme, read);
  const known = { heldElsewhere: new Set(held.keys()), invoices, unfit, counterparts };
  const lines = heldAgainstDeclarations(programme.lists.waybills ?? {}, read.map(screenLine(known)));
  await writeLines(ports.exports, screenedLinesKey(claim.id), lines);
  const counts = lineCounts(read, invoices);
  return {
    lines,
    told: factsOf(lines),
    totals: totalsOf(lines),
    heldElsewhere: [...held.keys()].map((key) => ({
      number: calledOn(read, key),
      lines: counts.get(key) ?? 0,
    })),
    invoicesMissing: missingInvoices(read, invoices),
  };
};

/** Correction is offered while rounds are left; after the last a person decides. */
const actionOf = ({ verdict }: Screening, scene: Scene) => {
  const { claim, programme } = scene;
  if (verdict === 'review') return isAuditedFirst(scene) ? 'audit' : 'review';
  return verdict === 'correct' && correctionsOf(claim) < programme.correctionRounds ? 'return' : 'oppose';
};

/** What is wrong with a claim that goes on is in its outcomes, for those who are asked. */
const goesOn: readonly string[] = ['review', 'audit'];

type Counted = Pick<Claim, 'totals'> & Partial<Claim>;

const screened = (scene: Scene, screening: Screening, counted: Counted): Change => {
  const action = actionOf(screening, scene);
  const findings = screening.outcomes.flatMap((outcome) =>
    outcome.severity === 'hard' ? outcome.findings : [],
  );
  return movedOn(scene, action, by, {
    patch: {
      takenOff: undefined,
      ...counted,
      screening: [...screening.outcomes],
      findings: goesOn.includes(action) ? [] : findings,
      clocks: action === 'review' ? clocksFrom(scene) : scene.claim.clocks,
    },
    data: {
      rules: screening.outcomes.map(({ rule, outcome }) => `${rule} ${outcome}`),
      totals: counted.totals,
    },
  });
};

/** A function that nobody waits for any longer takes numbers after all others are done: it lets go of them itself. */
const commitOrLetGo = async (ports: Ports, id: string, change: Change): Promise<void> => {
  try {
    await ports.register.commit(change);
  } catch (error) {
    const { claim } = await readClaim(ports, id);
    if (claim.status === 'withdrawn') await holdNothing(ports, id);
    throw error;
  }
};

/** Holds the claim against every rule of its programme and keeps every outcome. */
export const screenClaim = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { claim, programme, subject } = await readClaim(ports, id);
  // Withdrawn while its lines were being read: what was taken for it meanwhile is free again.
  if (claim.status === 'withdrawn') await holdNothing(ports, id);
  if (claim.status !== 'submitted') return standingOf(ports, claim);
  const moment = momentOf(ports);
  const [modeTitles, papers, claims, filings, credit] = await Promise.all([
    modeTitlesOn(ports, claim.submittedOn ?? moment.today),
    ports.register.evidenceOf(id),
    ports.register.ownedBy('claim', claim.subjectId),
    ports.register.ownedBy('filing', claim.subjectId),
    claimCreditOn(ports, claim.subjectId, claim.submittedOn ?? moment.today),
  ]);
  const evidence = reckonedAnew(papers, paperCurrency(programme));
  const invoices = invoicesKnown(subject, claim, await papersOf(ports, claims));
  const { told, totals, ...numbers } = await screenLines(ports, claim, programme, evidence, invoices);
  const others = await othersBeside(ports, { claim, programme, subject }, claims);
  const { effect: track, barredByCredit } = credit;
  const known = registerFacts(programme, { subject, claims, filings, credit: credit.said });
  const facts = { ...heldFacts(claim), ...known, ...told };
  const screening = screen({
    programme,
    claim: { ...claim, totals },
    today: moment.today,
    facts,
    filings,
    modeTitles,
    evidence,
    ...numbers,
    ...invoices,
    ...others,
    barredByCredit,
  });
  const scene = { claim: { ...claim, track }, programme, subject, moment };
  const carried = await withCarriedOver(ports, { ...claim, totals, takenOff: undefined }, numbers.lines);
  await commitOrLetGo(ports, id, screened(scene, screening, { totals, ...carried }));
  return standingOf(ports, (await readClaim(ports, id)).claim);
};

export const handler = task(Input, screenClaim, connectFiles);
