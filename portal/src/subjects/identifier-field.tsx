import { Form, Input } from 'antd';
import { checkCreditCode } from '#domain/shared/credit-code.ts';
import { checkResidentId } from '#domain/shared/resident-id.ts';
import { useWords } from '../language/use-words.ts';
import { checkedRule } from '../parts/checked-rule.ts';
import { isPerson, type SubjectType } from './registration.ts';

const code = { name: 'creditCode', check: checkCreditCode } as const;
const number = { name: 'residentId', check: checkResidentId } as const;

/** The number by which a subject is known, checked as it is typed. */
export const IdentifierField = ({ type }: { readonly type: SubjectType }) => {
  const { t, language } = useWords();
  const { name, check } = isPerson(type) ? number : code;
  return (
    <Form.Item
      key={name}
      name={name}
      label={t(`subject.${name}`)}
      extra={t(`subject.${name}Hint`)}
      hasFeedback
      validateDebounce={300}
      rules={[
        { required: true, whitespace: true, message: t('subject.required') },
        checkedRule(check, language),
      ]}
    >
      <Input className="kouan-code" autoComplete="off" spellCheck={false} />
    </Form.Item>
  );
};
