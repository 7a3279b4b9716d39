import type { FormInstance } from 'antd';
import { useCallback, useState } from 'react';
import type { Refusal } from '../../api/refusal.ts';
import type { Mode } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { inOneLine } from '../../parts/fields.ts';
import { unfold } from '../go-to.ts';
import { type Place, placeOf } from '../place.ts';
import type { Filled } from './filled.ts';

type Found = { readonly defects: readonly Refusal[]; readonly checks: number };

const isAt =
  (mode: Mode, changed: Filled) =>
  ({ at }: Refusal): boolean => {
    const place = placeOf(mode, at);
    return place !== undefined && place[1] in (changed[place[0]] ?? {});
  };

/** The defects of a form: beside their fields and in one list, each until its field is changed. */
export const useDefects = (form: FormInstance<Filled>, mode: Mode, given: readonly Refusal[]) => {
  const { language } = useWords();
  const [found, setFound] = useState<Found>({ defects: given, checks: 0 });

  const mark = useCallback(
    (defects: readonly Refusal[]) => {
      const placed = defects.flatMap((defect) => {
        const place = placeOf(mode, defect.at);
        return place ? [{ place, defect }] : [];
      });
      const byPlace = Map.groupBy(placed, ({ place }) => place.join('.'));
      for (const group of byPlace.values()) {
        const [first] = group;
        if (!first) continue;
        const name: Place = first.place;
        // The form knows its names as lists of any kind; a place is one of them.
        form.setFields([
          { name: [...name] as never, errors: group.map(({ defect }) => inOneLine(defect, language)) },
        ]);
        unfold(name);
      }
    },
    [form, mode, language],
  );

  const show = useCallback(
    (defects: readonly Refusal[]) => {
      mark(defects);
      setFound(({ checks }) => ({ defects, checks: checks + 1 }));
    },
    [mark],
  );

  const forgive = (changed: Filled) =>
    setFound(({ defects, checks }) => ({
      defects: defects.filter((defect) => !isAt(mode, changed)(defect)),
      checks,
    }));

  return { ...found, show, mark, forgive };
};
