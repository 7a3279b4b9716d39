import type { Reason } from '#domain/casework/task.ts';
import { type BanOnDay, bansOn } from '#domain/credit/bans-on.ts';
import type { Filing } from '#domain/filing/filing.ts';
import { moveFiling } from '#domain/filing/lifecycle.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import type { Change, Ports } from '../../ports.ts';
import { recordOf } from '../records/record-of.ts';

const isCredit = ({ code }: Reason): boolean => code === 'CREDIT';

/** Whether credit has a part in the suspension of an entry: then only the end of the ban lifts it. */
export const isSuspendedByCredit = ({ suspension }: Filing): boolean =>
  suspension?.reasons.some(isCredit) ?? false;

const reaches = ({ scope }: BanOnDay): boolean => scope === 'all' || scope === 'filing';

type Scene = { readonly filing: Filing; readonly moment: Moment; readonly by: string };

const written = ({ filing, moment, by }: Scene, type: string, patch: Partial<Filing>): Change => {
  const after = changed(filing, moment, patch);
  const data = { reasons: after.suspension?.reasons ?? [{ code: 'CREDIT' }] };
  return { cases: [after], events: [happened(type, moment, by, after, { before: filing, data })] };
};

/** An entry in force is suspended; one that an officer has suspended is so for this reason too. */
const barred = (scene: Scene, bans: readonly BanOnDay[]): Change | undefined => {
  const { filing, moment, by } = scene;
  if (isSuspendedByCredit(filing)) return undefined;
  const reason = {
    code: 'CREDIT',
    text: bans
      .map(({ document }) => document)
      .join('；')
      .slice(0, 500),
  };
  const { suspension } = filing;
  if (filing.status === 'suspended' && suspension)
    return written(scene, 'FilingSuspended', {
      suspension: { ...suspension, reasons: [...suspension.reasons, reason] },
    });
  if (filing.status !== 'in-force') return undefined;
  return written(scene, 'FilingSuspended', {
    status: moveFiling(filing.status, 'suspend'),
    // Whether money waits is the ban's own say, on the day of payment (PY-111).
    suspension: { reasons: [reason], since: moment.now, by, stopsPayments: false },
  });
};

/** No ban any more: what else it is suspended for stays; where there is nothing else, it is in force again. */
const freed = (scene: Scene): Change | undefined => {
  const { filing } = scene;
  if (filing.status !== 'suspended' || !filing.suspension || !isSuspendedByCredit(filing)) return undefined;
  const reasons = filing.suspension.reasons.filter((reason) => !isCredit(reason));
  return reasons.length > 0
    ? written(scene, 'FilingFreedByCredit', { suspension: { ...filing.suspension, reasons } })
    : written(scene, 'FilingRestored', {
        status: moveFiling(filing.status, 'restore'),
        suspension: undefined,
      });
};

/** Brings the entries of a subject in line with the bans that hold today. Called twice, the second finds it done. */
export const followBans = async (
  ports: Pick<Ports, 'register' | 'clock'>,
  subjectId: string,
  by: string,
): Promise<number> => {
  const moment = momentOf(ports);
  const [record, filings] = await Promise.all([
    recordOf(ports, subjectId, moment),
    ports.register.ownedBy('filing', subjectId),
  ]);
  const bans = bansOn(record, moment.today).filter(reaches);
  const changes = filings.flatMap((filing) => {
    const scene = { filing, moment, by };
    return (bans.length > 0 ? barred(scene, bans) : freed(scene)) ?? [];
  });
  for (const change of changes) await ports.register.commit(change);
  return changes.length;
};
