import { CannotStart } from '../data/folder.ts';
import { CannotOpen } from '../states/failure.ts';
import { MachineRefused } from '../states/reading/place.ts';
import { NotGranted, UnknownHere } from '../template/stop.ts';

const forPeople = [CannotStart, CannotOpen, MachineRefused, UnknownHere, NotGranted];

/** What a person can put right is a sentence; everything else is a fault of ours, and shows where. */
export const sentenceOf = (failure: unknown): string | undefined =>
  failure instanceof Error && forPeople.some((kind) => failure instanceof kind) ? failure.message : undefined;
