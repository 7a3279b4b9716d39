import { opinionsOf } from '#domain/casework/opinions.ts';
import type { Decision } from '#domain/casework/task.ts';
import type { ClaimStatus } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { momentOf, type Standing, standingOf } from '../../casework/writing.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Scene } from './claim-work.ts';
import { opposedBy } from './opposed-by.ts';
import { readClaim } from './read-claim.ts';

/** One desk, asked alone: where the claim stands meanwhile, what agreement is called, and what follows it. */
type OneDesk = {
  readonly at: ClaimStatus;
  readonly step: string;
  readonly agrees: Decision;
  readonly by: string;
  readonly goesOn: (ports: Ports, scene: Scene, by: string) => Change | Promise<Change>;
};

/** What one desk said: the claim goes on, or the joint review decides, knowing what was said or what is missing. */
export const concludeDesk =
  ({ at, step, agrees, by, goesOn }: OneDesk) =>
  async (ports: Ports, { id }: { readonly id: string }): Promise<Standing> => {
    const { claim, programme, subject } = await readClaim(ports, id);
    if (claim.status !== at) return standingOf(ports, claim);
    const asked = await ports.register.tasksOf({ kind: 'claim', id });
    const answer = asked.find((task) => task.step === step && task.round === claim.round);
    if (!answer?.decision) return standingOf(ports, claim);
    const scene = { claim, programme, subject, moment: momentOf(ports) };
    await ports.register.commit(
      answer.decision === agrees
        ? await goesOn(ports, scene, by)
        : opposedBy(scene, opinionsOf([answer]), by),
    );
    return standingOf(ports, (await readClaim(ports, id)).claim);
  };
