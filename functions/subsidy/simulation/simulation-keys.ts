import type { Simulation } from '#domain/subsidy/simulation/simulation-case.ts';
import type { Naming } from '#domain/subsidy/simulation/table.ts';

type Draft = Pick<Simulation, 'draftId' | 'draftVersion'>;
type Done = Draft & Pick<Simulation, 'inputsSha256'>;

const fiveDigits = (piece: number) => String(piece).padStart(5, '0');

const draftFolder = ({ draftId, draftVersion }: Draft) => `simulations/${draftId}/${draftVersion}`;
/** What follows from the same inputs has the same name, and is the same. */
const resultFolder = (done: Done) => `${draftFolder(done)}/${done.inputsSha256 ?? ''}`;

/** The draft as it stood when it was tried. */
export const programmeKey = (draft: Draft) => `${draftFolder(draft)}/programme.json`;
export const sampleKey = (id: string) => `simulations/${id}/sample`;

export const inputsKey = (done: Done) => `${resultFolder(done)}/inputs.jsonl`;
export const rowsKey = (done: Done, piece: number) => `${resultFolder(done)}/rows/${fiveDigits(piece)}.jsonl`;

/** As a text for any program, and as a workbook for people. */
export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

export const tableKey = (done: Done, naming: Naming, format: TableFormat) =>
  `${resultFolder(done)}/${naming}.${format}`;
