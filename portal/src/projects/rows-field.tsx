import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../language/use-words.ts';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly least?: number;
  /** How many there are is said elsewhere: none is added or removed. */
  readonly fixed?: boolean;
  readonly children: (row: number, remove: ReactNode) => ReactNode;
};

/** Several rows of fields, each of which may be removed, and others added. */
export const RowsField = ({ name, label, least = 0, fixed = false, children }: Props) => {
  const { t } = useWords();
  return (
    <fieldset className="kouan-fieldset">
      <legend>{label}</legend>
      <Form.List name={name}>
        {(fields, { add, remove }) => (
          <div className="kouan-several">
            {fields.map(({ key, name: row }) => (
              <div key={key}>
                {children(
                  row,
                  !fixed && fields.length > least && (
                    <Button
                      size="small"
                      aria-label={`${t('project.remove')} ${label} ${row + 1}`}
                      onClick={() => remove(row)}
                    >
                      {t('project.remove')}
                    </Button>
                  ),
                )}
              </div>
            ))}
            {!fixed && <Button onClick={() => add({})}>{t('project.add', { what: label })}</Button>}
          </div>
        )}
      </Form.List>
    </fieldset>
  );
};
