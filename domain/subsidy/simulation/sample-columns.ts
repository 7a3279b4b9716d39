import type { Column } from '../../shared/read-table.ts';
import { factCatalogue } from '../programme/fact.ts';
import type { Programme } from '../programme/programme.ts';
import { type Asked, askedBy, besideFacts } from './asked.ts';

const inYuan = { zh: '（元）', en: ' (yuan)' };
const plain = { zh: '', en: '' };

const nameColumn: Column = { key: 'candidateName', zh: '名称', en: 'Name', required: true };

type Known = Omit<Column, 'required'> & { readonly key: Asked };

const told = { ...factCatalogue, ...besideFacts } as const;

const columnOf = (key: Asked): Known => {
  const { zh, en, type } = told[key];
  const unit = type === 'fen' ? inYuan : plain;
  return { key, zh: `${zh}${unit.zh}`, en: `${en}${unit.en}` };
};

/** Every fact that there is, and what is asked beside facts. The keys of a table are just these names. */
const known: readonly Known[] = (Object.keys(told) as Asked[]).map(columnOf);

/** The columns of a sample: all that may be told, and what these versions ask must be there. */
export const sampleColumns = (versions: readonly Programme[]): readonly Column[] => {
  const asked = new Set(versions.flatMap(askedBy));
  return [nameColumn, ...known.map((column) => ({ ...column, required: asked.has(column.key) }))];
};
