import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../language/use-words.ts';
import { usePlaceName, useSteps, Within } from './field.tsx';

type SeveralProps = {
  readonly at: string;
  /** What stands in a new one. */
  readonly fresh: unknown;
  readonly children: (at: string, remove: ReactNode) => ReactNode;
  /** The heads of the columns, where they are rows of a table. */
  readonly heads?: readonly string[];
};

/** Several of a kind: each may be changed or removed, and others added. */
export const Several = ({ at, fresh, children, heads }: SeveralProps) => {
  const { t } = useWords();
  const nameOf = usePlaceName();
  const steps = useSteps(at);
  return (
    <Form.List name={steps}>
      {(fields, { add, remove }) => {
        const each = fields.map(({ key, name }) => (
          <Within key={key} at={at}>
            {children(
              `${at}.${name}`,
              <Button
                size="small"
                aria-label={`${t('drafting.remove')} ${nameOf(at)} ${name + 1}`}
                onClick={() => remove(name)}
              >
                {t('drafting.remove')}
              </Button>,
            )}
          </Within>
        ));
        return (
          <div className="kouan-several" id={`part-${at}`}>
            {heads && fields.length > 0 ? (
              <table className="kouan-grid">
                <thead>
                  <tr>
                    {heads.map((head) => (
                      <th key={head} scope="col">
                        {head}
                      </th>
                    ))}
                    <th aria-label={t('drafting.remove')} />
                  </tr>
                </thead>
                <tbody>{each}</tbody>
              </table>
            ) : (
              each
            )}
            {fields.length === 0 && <p className="kouan-muted">{t('drafting.nothingHere')}</p>}
            <Button onClick={() => add(fresh)}>{t('drafting.add', { what: nameOf(at) })}</Button>
          </div>
        );
      }}
    </Form.List>
  );
};
