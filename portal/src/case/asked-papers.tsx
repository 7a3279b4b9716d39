import { Form } from 'antd';
import type { ReactElement } from 'react';
import type { AskedPaper } from '#domain/casework/papers.ts';
import { useWords } from '../language/use-words.ts';

type Paper = { readonly kind: string; readonly title: string };

type AskedPapersProps = {
  readonly asked: readonly AskedPaper[];
  /** Nothing is sent before what is required is there; a plan may be kept without. */
  readonly insist?: boolean;
  /** The field of one of them. */
  readonly children: (paper: Paper) => ReactElement;
};

/** A field for every paper that is asked for, and one for whatever else speaks for the matter. */
export const AskedPapers = ({ asked, insist = false, children }: AskedPapersProps) => {
  const { t, say } = useWords();
  return asked.map(({ id, title, required }) => (
    <Form.Item
      key={id}
      name={['papers', id]}
      label={`${say(title)}${required ? '' : t('programme.optional')}`}
      required={required}
      rules={insist && required ? [{ required, type: 'array', min: 1, message: t('subject.required') }] : []}
    >
      {children({ kind: id, title: say(title) })}
    </Form.Item>
  ));
};
