import { Button, Form, Input } from 'antd';
import { checkInvoiceNumber } from '#domain/shared/e-invoice.ts';
import { checkYuan } from '#domain/shared/money.ts';
import type { Evidence } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { checkedRule } from '../../parts/checked-rule.ts';
import { bytes } from '../../parts/format.ts';
import { invoiceNumberIn } from './invoice-number-in.ts';
import type { PaperFacts } from './use-uploads.ts';

type PaperFormProps = {
  readonly paper: Pick<File, 'name' | 'size'>;
  readonly kind: Evidence['kind'];
  /** What the button says. */
  readonly does: string;
  readonly onFilled: (facts: PaperFacts) => void;
  readonly onDiscard?: () => void;
};

type Filled = { readonly documentNumber?: string; readonly amount: string };

const factsOf = ({ documentNumber, amount }: Filled): PaperFacts => {
  const checked = checkYuan(amount);
  return {
    ...(documentNumber?.trim() ? { documentNumber: documentNumber.trim() } : {}),
    ...(checked.ok ? { amountFen: checked.value } : {}),
  };
};

/** An invoice or a receipt, asked for its number and amount. */
export const PaperForm = ({ paper, kind, does, onFilled, onDiscard }: PaperFormProps) => {
  const { t, language } = useWords();
  const isInvoice = kind === 'invoice';
  const required = { required: true, message: t('subject.required') };
  return (
    <Form<Filled>
      className="kouan-paper"
      layout="vertical"
      initialValues={isInvoice ? { documentNumber: invoiceNumberIn(paper.name) } : {}}
      onFinish={(filled) => onFilled(factsOf(filled))}
    >
      <div style={{ marginBottom: 8 }}>
        <strong>{paper.name}</strong> <span className="kouan-muted">{bytes(paper.size)}</span>
      </div>
      <div className="kouan-paper-fields">
        <Form.Item
          name="documentNumber"
          label={t(isInvoice ? 'claim.invoiceNumber' : 'claim.receiptNumber')}
          rules={isInvoice ? [required, checkedRule(checkInvoiceNumber, language)] : []}
        >
          <Input autoComplete="off" className="kouan-code" />
        </Form.Item>
        <Form.Item
          name="amount"
          label={t('claim.amount')}
          rules={[required, checkedRule(checkYuan, language)]}
        >
          <Input autoComplete="off" inputMode="decimal" prefix="¥" />
        </Form.Item>
        <Form.Item label=" " colon={false}>
          <Button type="primary" htmlType="submit">
            {does}
          </Button>{' '}
          {onDiscard && <Button onClick={onDiscard}>{t('claim.discard')}</Button>}
        </Form.Item>
      </div>
    </Form>
  );
};
