import type { Opinion } from '#domain/casework/opinions.ts';
import { findingsOf } from '../../casework/findings.ts';
import type { Change } from '../../ports.ts';
import type { Scene } from './claim-work.ts';
import { movedOn } from './moved-on.ts';

/** Somebody opposes the claim, or cannot decide: the joint review does, with what they have said. */
export const opposedBy = (scene: Scene, opinions: readonly Opinion[], by: string): Change =>
  movedOn(scene, 'oppose', by, { patch: { findings: findingsOf(opinions) }, data: { opinions } });
