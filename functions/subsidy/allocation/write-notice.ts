import { byLine, on } from '#domain/shared/by-line.ts';
import { splitOf } from '#domain/shared/funding.ts';
import { type Fen, less, nothing, sumFen } from '#domain/shared/money.ts';
import { noticeEnd } from '#domain/shared/working-days.ts';
import { type Allocation, moveAllocation } from '#domain/subsidy/amount/allocation-case.ts';
import { allocationTitle } from '#domain/subsidy/amount/allocation-title.ts';
import { noticeItems } from '#domain/subsidy/amount/notice.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { changed, happened, type Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { moveClaims } from '../claims/move-claims.ts';
import { noticeHtml } from './notice-html.ts';
import { itemsOfNotice, layDownItems, noticeIdOf, noticeKey } from './share-files.ts';
import { isWorkedThrough, type Standing, workThrough } from './work-through.ts';

const by = 'announce';

/** Whoever has withdrawn since is not announced; what they leave stays in the pool. */
export const isThere =
  ({ id }: Pick<Allocation, 'id'>) =>
  ({ claim: { status, allocationId } }: Standing): boolean =>
    allocationId === id && (status === 'allocated' || status === 'in-notice');

const sumOf = (shares: readonly Standing[]): Fen => sumFen(shares.map(({ share }) => share.allocatedFen));

/** What was promised on each line, without these shares. */
const linesWithout = (
  { lines, funding }: Allocation,
  gone: readonly Standing[],
): Pick<Allocation, 'lines'> => {
  const there = gone.filter(({ share }) => !share.waits);
  const left = byLine(there.flatMap(({ share }) => splitOf(share.allocatedFen, funding)));
  return {
    lines: lines.map((line) => ({
      ...line,
      promisedFen: less(line.promisedFen, on(left, line.fundLineId)),
    })),
  };
};

/** The sums of the allocation without these shares. */
const without = (allocation: Allocation, gone: readonly Standing[]): Partial<Allocation> => {
  const { allocatedFen = nothing, waitingFen = nothing, residueFen = nothing } = allocation;
  const waiting = sumOf(gone.filter(({ share }) => share.waits));
  const inThePool = less(sumOf(gone), waiting);
  return {
    allocatedFen: less(allocatedFen, sumOf(gone)),
    waitingFen: less(waitingFen, waiting),
    residueFen: sumFen([residueFen, inThePool]),
    ...linesWithout(allocation, gone),
  };
};

/** Writes the items of one piece of the shares and puts their claims in notice. */
const announcePiece =
  (ports: Ports, moment: Moment) =>
  async (piece: number, shares: readonly Standing[], before: Allocation): Promise<Partial<Allocation>> => {
    const there = shares.filter(isThere(before));
    const last = before.pieces[piece - 2]?.lastItem ?? 0;
    const items = noticeItems(
      there.map(({ share }) => share),
      last,
    );
    await layDownItems(ports.exports, noticeIdOf(before), piece, items);
    const moves = there
      .filter(({ claim }) => claim.status === 'allocated')
      .map(({ claim }) => ({ claim, action: 'announce', type: 'ClaimAnnounced' }));
    await moveClaims(ports, moves, moment, by);
    return {
      ...without(
        before,
        shares.filter((one) => !isThere(before)(one)),
      ),
      pieces: before.pieces.map((one, n) =>
        n === piece - 1 ? { ...one, lastItem: last + items.length } : one,
      ),
    };
  };

const publish = async (ports: Ports, allocation: Allocation, programme: Programme, moment: Moment) => {
  const id = noticeIdOf(allocation);
  const end = noticeEnd(moment.today, programme.notice);
  const notice = {
    id,
    from: moment.today,
    to: end.day,
    until: end.endsAt,
    publishedAt: moment.now,
    htmlKey: noticeKey(id),
  };
  const page = {
    title: allocationTitle(programme, allocation),
    programme,
    from: notice.from,
    to: notice.to,
    sum: allocation.allocatedFen ?? nothing,
  };
  await ports.exports.writePieces({
    key: notice.htmlKey,
    texts: noticeHtml(page, itemsOfNotice(ports.exports, id, allocation.pieces)),
    contentType: 'text/html; charset=utf-8',
  });
  const after = changed(allocation, moment, {
    status: moveAllocation(allocation.status, 'announce'),
    piecesDone: 0,
    notice,
  });
  await ports.register.commit({
    cases: [after],
    events: [happened('NoticePublished', moment, by, after, { before: allocation, data: { notice: id } })],
  });
  return after;
};

/** The notice is dated and published last: it stands its whole term, however long it took to write. */
export const writeNotice = async (
  ports: Ports,
  allocation: Allocation,
  programme: Programme,
  moment: Moment,
): Promise<Allocation> => {
  const written = await workThrough(ports, allocation, moment, announcePiece(ports, moment));
  return isWorkedThrough(written) ? publish(ports, written, programme, moment) : written;
};
