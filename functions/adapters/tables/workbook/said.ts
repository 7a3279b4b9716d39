import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { TableUnreadable } from '../table-unreadable.ts';
import { mostSaid } from './limits.ts';

/** What is said of a workbook while it is read: concerns go with the table, defects stop it when all are known. */
export type Said = {
  readonly concern: (refusal: Refusal) => void;
  /** Only the first of its code. */
  readonly once: (refusal: Refusal) => void;
  readonly defect: (refusal: Refusal) => void;
  readonly isSound: () => boolean;
  /** Throws every defect at once, where there is one. */
  readonly end: () => void;
};

const seeThem: Bilingual = {
  zh: '请在表格软件中检查整份文件。',
  en: 'Look through the whole file in your spreadsheet.',
};

const more: Refusal = {
  code: 'TABLE-MORE',
  severity: 'warning',
  reason: {
    zh: `同类提示超过 ${mostSaid} 条，其余未列出。`,
    en: `There are more than ${mostSaid} such notes.`,
  },
  next: seeThem,
};

/** `concerns` is the list that goes with the table; it grows here. */
export const saidOf = (concerns: Refusal[]): Said => {
  const defects: Refusal[] = [];
  const known = new Set<string>();
  const end = () => {
    if (defects.length > 0) throw new TableUnreadable(defects);
  };
  const unlessKnown = (key: string, refusal: Refusal) => {
    if (concerns.length > mostSaid || known.has(key)) return;
    known.add(key);
    concerns.push(concerns.length < mostSaid ? { severity: 'warning', ...refusal } : more);
  };
  return {
    concern: (refusal) => unlessKnown(`${refusal.code} ${refusal.at} ${refusal.found}`, refusal),
    once: (refusal) => unlessKnown(refusal.code, refusal),
    defect: (refusal) => {
      defects.push({ severity: 'hard', ...refusal });
      if (defects.length >= mostSaid) end();
    },
    isSound: () => defects.length === 0,
    end,
  };
};
