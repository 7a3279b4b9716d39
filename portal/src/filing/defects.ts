import type { FilingForm } from '#domain/filing/filing.ts';
import { Mode } from '#domain/filing/mode.ts';
import { defectsOf } from '#domain/filing/precheck.ts';
import { Subject } from '#domain/filing/subject.ts';
import type { Mode as ModeAnswer, Subject as SubjectAnswer } from '../api/schema.ts';

export type FilingAnswers = FilingForm;

/** The server's own precheck, run while the form is filled in. */
export const defectsIn = (subject: SubjectAnswer, mode: ModeAnswer, form: FilingAnswers) =>
  defectsOf({ subject: Subject.parse(subject), mode: Mode.parse(mode), form });
