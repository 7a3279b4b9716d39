import { Input } from 'antd';
import type { ReactNode } from 'react';
import { BothLanguages, Field } from './field.tsx';

export type NamedProps = {
  readonly at: string;
  readonly remove: ReactNode;
  readonly children?: ReactNode;
};

/** One of several that have a title in both languages and a code. */
export const Named = ({ at, remove, children }: NamedProps) => (
  <div className="kouan-one-of-several">
    <BothLanguages at={`${at}.title`} />
    <div className="kouan-even-fields">
      <Field at={`${at}.id`}>
        <Input autoComplete="off" />
      </Field>
      {children}
    </div>
    <p>{remove}</p>
  </div>
);
