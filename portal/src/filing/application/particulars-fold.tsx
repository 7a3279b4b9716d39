import { Form, Input } from 'antd';
import { useState } from 'react';
import { TypedParticulars } from '#domain/filing/particulars.ts';
import { refusalsOf } from '#domain/shared/checked.ts';
import type { FilingFile, Subject } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { inOneLine } from '../../parts/fields.ts';
import type { Place } from '../place.ts';
import { particularsIn } from '../values.ts';
import { Provenance } from './provenance.tsx';

type Name = keyof typeof TypedParticulars.shape;
type FoldProps = { readonly subject: Subject; readonly file: FilingFile };

const Particular = ({ name, file }: { readonly name: Name; readonly file: FilingFile }) => {
  const { t, language } = useWords();
  const place: Place = ['particulars', name];
  const validator = async (_: unknown, typed: string | undefined) => {
    const read = TypedParticulars.shape[name].safeParse(typed ?? '');
    const [refusal] = read.success ? [] : refusalsOf(read.error);
    if (refusal) throw new Error(inOneLine(refusal, language));
  };
  return (
    <Form.Item
      name={[...place]}
      label={t(`particular.${name}`)}
      required
      validateDebounce={500}
      rules={[{ validator }]}
      extra={<Provenance place={place} file={file} />}
    >
      <Input autoComplete="off" inputMode={name === 'contactPhone' ? 'tel' : 'text'} />
    </Form.Item>
  );
};

const isName = (name: string): name is Name => name in TypedParticulars.shape;

/** What is known of the subject itself: folded, because it seldom changes; open where it has been changed. */
export const ParticularsFold = ({ subject, file }: FoldProps) => {
  const { t } = useWords();
  const known: Readonly<Record<string, string | undefined>> = particularsIn(subject);
  const typed: Readonly<Record<string, string | undefined>> = Form.useWatch('particulars') ?? known;
  const names = Object.keys(known).filter(isName);
  const isChanged = names.some((name) => typed[name] !== known[name]);
  const [opened] = useState(names.some((name) => file.content.particulars[name] !== known[name]));
  return (
    <details className="kouan-fold" open={opened}>
      <summary>
        <strong>{t('apply.particulars')}</strong>
        {isChanged && <span className="kouan-mark kouan-mark-action">{t('apply.particularsChanged')}</span>}
        <span className="kouan-small kouan-muted">{names.map((name) => typed[name]).join(' · ')}</span>
      </summary>
      <p className="kouan-small kouan-muted">{t('apply.particularsHint')}</p>
      {names.map((name) => (
        <Particular key={name} name={name} file={file} />
      ))}
    </details>
  );
};
