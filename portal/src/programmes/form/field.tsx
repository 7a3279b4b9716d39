import { Form, Input } from 'antd';
import { createContext, type ReactNode, useContext } from 'react';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { placeAt, placeText } from '#domain/subsidy/programme/place.ts';
import type { Refusal } from '../../api/refusal.ts';
import { headed } from '../../language/headed.ts';
import { useWords } from '../../language/use-words.ts';
import { inOneLine } from '../../parts/fields.ts';

/** What is wrong with the draft as it was saved, by its place. */
export const Faults = createContext<ReadonlyMap<string, readonly Refusal[]>>(new Map());

/** How many parts of a path the list around a field knows already. */
const Inside = createContext(0);

export const stepsOf = (at: string): (string | number)[] =>
  at.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** A place in one language of two is named with what it is a language of. */
const nameOf = (at: string): Bilingual => {
  const own = placeAt(at) ?? placeText(at);
  const [, whole] = /^(.*)\.(?:zh|en)$/.exec(at) ?? [];
  const of = whole && placeAt(whole);
  return of ? { zh: `${of.zh}（${own.zh}）`, en: `${of.en} (${own.en})` } : own;
};

export const usePlaceName = () => {
  const { say } = useWords();
  return (at: string): string => say(headed(nameOf(at)));
};

type FieldProps = {
  readonly at: string;
  /** Its column has a head that names it. */
  readonly bare?: boolean;
  readonly checked?: boolean;
  readonly children: ReactNode;
};

/** One field of a programme: its name, what must stand there, and what was wrong with it when it was saved. */
export const Field = ({ at, bare = false, checked = false, children }: FieldProps) => {
  const { say, language } = useWords();
  const faults = useContext(Faults).get(at) ?? [];
  const skipped = useContext(Inside);
  const hint = placeAt(at)?.hint;
  return (
    <Form.Item
      name={stepsOf(at).slice(skipped)}
      label={bare ? undefined : say(headed(nameOf(at)))}
      extra={bare ? undefined : hint && say(hint)}
      valuePropName={checked ? 'checked' : 'value'}
      {...(faults.length > 0
        ? { validateStatus: 'error' as const, help: faults.map((one) => inOneLine(one, language)).join(' ') }
        : {})}
    >
      {children}
    </Form.Item>
  );
};

/** Both languages of one text, side by side. */
export const BothLanguages = ({ at, rows = 1 }: { readonly at: string; readonly rows?: number }) => (
  <div className="kouan-two-fields">
    {['zh', 'en'].map((one) => (
      <Field key={one} at={`${at}.${one}`}>
        {rows === 1 ? (
          <Input autoComplete="off" />
        ) : (
          <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} />
        )}
      </Field>
    ))}
  </div>
);

/** Fields under a list of the form, which knows the first parts of their paths. */
export const Within = ({ at, children }: { readonly at: string; readonly children: ReactNode }) => (
  <Inside.Provider value={stepsOf(at).length}>{children}</Inside.Provider>
);

/** The steps of a list of the form, as the list around it counts them. */
export const useSteps = (at: string) => stepsOf(at).slice(useContext(Inside));
