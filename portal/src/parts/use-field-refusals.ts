import type { FormInstance } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '../api/refusal.ts';
import { asTrouble } from '../api/trouble.ts';
import { useWords } from '../language/use-words.ts';
import { inOneLine, sortByField } from './fields.ts';

/** Puts refusals beside the fields they name, and answers those that name none. */
export const useFieldRefusals = (form: FormInstance, fields: readonly string[]) => {
  const { language } = useWords();
  const [rest, setRest] = useState<readonly Refusal[]>([]);
  const show = useCallback(
    (refusals: readonly Refusal[]) => {
      const sorted = sortByField(refusals, fields);
      form.setFields(
        fields.map((name) => ({
          name,
          errors: (sorted.byField.get(name) ?? []).map((refusal) => inOneLine(refusal, language)),
        })),
      );
      setRest(sorted.rest);
    },
    [form, fields, language],
  );
  return { show, rest };
};

/** The same for the trouble of an action, as soon as there is any. */
export const useFieldTrouble = (form: FormInstance, fields: readonly string[], trouble: unknown) => {
  const { show, rest } = useFieldRefusals(form, fields);
  useEffect(() => {
    show(trouble ? asTrouble(trouble).refusals : []);
  }, [show, trouble]);
  return rest;
};
