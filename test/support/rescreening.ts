import { day } from '#domain/shared/day.ts';
import { TariffLine } from '#domain/shared/hs-code.ts';
import { applyPiece } from '#functions/positive-list/rescreening/apply-piece.task.ts';
import { chooseGoods } from '#functions/positive-list/rescreening/choose-goods.task.ts';
import { closeRescreening } from '#functions/positive-list/rescreening/close-rescreening.task.ts';
import { reportRescreening } from '#functions/positive-list/rescreening/report-rescreening.task.ts';
import { rescreenPiece } from '#functions/positive-list/rescreening/rescreen-piece.task.ts';
import { settleRescreening } from '#functions/positive-list/rescreening/settle-rescreening.task.ts';
import type { MemoryPorts } from './memory-ports.ts';

/** The functions of the workflow, by the names they are deployed under. */
export const rescreeningSteps = {
  ChooseGoods: chooseGoods,
  RescreenPiece: rescreenPiece,
  ReportRescreening: reportRescreening,
  SettleRescreening: settleRescreening,
  ApplyPiece: applyPiece,
  CloseRescreening: closeRescreening,
};

const under = (ports: MemoryPorts, prefix: string) =>
  ports.exports.keys().filter((key) => key.startsWith(prefix));

/** Every piece, held anew. */
export const heldAnew = async (ports: MemoryPorts, id: string) => {
  const { prefix } = await chooseGoods(ports, { id });
  for (const key of under(ports, prefix)) await rescreenPiece(ports, { id, key });
};

/** What the workflow does until people are asked, each piece twice: it may be called so. */
export const rescreened = async (ports: MemoryPorts, id: string) => {
  for (const _ of ['once', 'again']) await heldAnew(ports, id);
  return reportRescreening(ports, { id });
};

/** What it does once they have answered, each piece twice: it may be called so. */
export const applied = async (ports: MemoryPorts, id: string) => {
  await settleRescreening(ports, { id });
  for (const key of under(ports, `rescreenings/${id}/findings/`))
    for (const _ of ['once', 'again']) await applyPiece(ports, { id, key });
  return closeRescreening(ports, { id });
};

type Change = {
  readonly list?: string;
  readonly without?: string;
  readonly added?: readonly [tariff: string, remark: string];
  readonly remark?: readonly [tariff: string, remark: string];
  readonly version?: string;
  readonly from?: string;
};

/** A version of a list that takes effect on the fifth of March: a line less, one more, or one with another remark. */
export const publishAnother = async (
  ports: MemoryPorts,
  {
    list: id = 'national-retail-import',
    without,
    added,
    remark,
    version = '2026',
    from = '2026-03-05',
  }: Change,
) => {
  const head = (await ports.lists.heads()).findLast((one) => one.id === id);
  const list = head && (await ports.lists.read(id, head.version));
  if (!list) throw new Error('There is no list.');
  const [tariff, text] = remark ?? [];
  const entries = list.entries
    .filter((entry) => entry.tariff !== without)
    .map((entry) => (entry.tariff === tariff ? { ...entry, remark: text ?? '' } : entry));
  const [line, saying = ''] = added ?? [];
  const more = line
    ? [{ batch: '1', line: 999, tariff: TariffLine.parse(line), name: '新列商品', remark: saying }]
    : [];
  await ports.lists.publish({
    ...list,
    version,
    effectiveFrom: day(from),
    entries: [...entries, ...more],
  });
};
