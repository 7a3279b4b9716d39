import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { sha256Of } from '../../files/sha256-of.ts';

/** Of what a programme says, whatever number it will be published under. */
export const hashOfProgramme = ({ version: _, ...said }: Programme): string => sha256Of(JSON.stringify(said));
