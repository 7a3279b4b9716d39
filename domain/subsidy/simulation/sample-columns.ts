import type { Column } from '../../shared/read-table.ts';
import { type FactName, factCatalogue, factNames } from '../programme/fact.ts';
import type { Programme } from '../programme/programme.ts';
import { type Asked, askedBy, besideFacts } from './asked.ts';

const inYuan = { zh: '（元）', en: ' (yuan)' };
const plain = { zh: '', en: '' };

const nameColumn: Column = { key: 'name', zh: '名称', en: 'Name', required: true };

type Known = Omit<Column, 'required'> & { readonly key: Asked };

const factColumn = (key: FactName): Known => {
  const { zh, en, type } = factCatalogue[key];
  const unit = type === 'fen' ? inYuan : plain;
  return { key, zh: `${zh}${unit.zh}`, en: `${en}${unit.en}` };
};

const besideColumn = (key: keyof typeof besideFacts): Known => {
  const { zh, en } = besideFacts[key];
  return { key, zh: `${zh}${inYuan.zh}`, en: `${en}${inYuan.en}` };
};

/** Every fact that there is, and what is asked beside facts. The keys of a table are just these names. */
const known: readonly Known[] = [
  ...factNames.map(factColumn),
  ...(Object.keys(besideFacts) as (keyof typeof besideFacts)[]).map(besideColumn),
];

/** The columns of a sample: all that may be told, and what these versions ask must be there. */
export const sampleColumns = (versions: readonly Programme[]): readonly Column[] => {
  const asked = new Set(versions.flatMap(askedBy));
  return [nameColumn, ...known.map((column) => ({ ...column, required: asked.has(column.key) }))];
};
