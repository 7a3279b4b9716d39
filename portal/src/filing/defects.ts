import { Enterprise } from '#domain/filing/enterprise.ts';
import type { FilingForm } from '#domain/filing/filing.ts';
import { Mode } from '#domain/filing/mode.ts';
import { defectsOf } from '#domain/filing/precheck.ts';
import type { Enterprise as EnterpriseAnswer, Mode as ModeAnswer } from '../api/schema.ts';

export type FilingAnswers = FilingForm;

/** The server's own precheck, run while the form is filled in. */
export const defectsIn = (enterprise: EnterpriseAnswer, mode: ModeAnswer, form: FilingAnswers) =>
  defectsOf({ enterprise: Enterprise.parse(enterprise), mode: Mode.parse(mode), form });
