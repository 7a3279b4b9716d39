import { Button, Form, Input } from 'antd';
import { checkInvoiceNumber } from '#domain/shared/e-invoice.ts';
import { checkYuan } from '#domain/shared/money.ts';
import { checkNumberUnder } from '#domain/subsidy/invoices/invoice-number.ts';
import { moneyIn, yuan } from '#domain/subsidy/programme/currency-rule.ts';
import type { Evidence } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { checkedRule } from '../../parts/checked-rule.ts';
import { bytes } from '../../parts/format.ts';
import { CurrencyField, ForeignFields } from './foreign-fields.tsx';
import { invoiceNumberIn } from './invoice-number-in.ts';
import type { PaperFacts } from './use-uploads.ts';

type PaperFormProps = {
  readonly paper: Pick<File, 'name' | 'size'>;
  readonly kind: Evidence['kind'];
  /** In which the paper may be stated. */
  readonly currencies: readonly string[];
  /** What the button says. */
  readonly does: string;
  readonly onFilled: (facts: PaperFacts) => void;
  readonly onDiscard?: () => void;
};

type Filled = Omit<PaperFacts, 'amountFen'> & { readonly amount: string };

const factsOf = ({ documentNumber, amount, currency, on, seller }: Filled): PaperFacts => {
  const checked = checkYuan(amount);
  return {
    ...(documentNumber?.trim() ? { documentNumber: documentNumber.trim() } : {}),
    ...(checked.ok ? { amountFen: checked.value } : {}),
    ...(currency && moneyIn(currency) === 'foreign' ? { currency } : {}),
    ...(on ? { on } : {}),
    ...(seller ? { seller } : {}),
  };
};

/** Who is not asked for a currency is not told to name one. */
const NumberField = ({ kind, currencies }: Pick<PaperFormProps, 'kind' | 'currencies'>) => {
  const { t, language } = useWords();
  const money = moneyIn(Form.useWatch('currency'));
  const check = currencies.length > 1 ? checkNumberUnder(money) : checkInvoiceNumber;
  const required = { required: true, message: t('subject.required') };
  return (
    <Form.Item
      name="documentNumber"
      label={t(kind === 'invoice' ? 'claim.invoiceNumber' : 'claim.receiptNumber')}
      dependencies={['currency']}
      rules={kind === 'invoice' ? [required, checkedRule(check, language)] : []}
    >
      <Input autoComplete="off" className="kouan-code" />
    </Form.Item>
  );
};

const AmountField = () => {
  const { t, language } = useWords();
  const currency: string = Form.useWatch('currency') ?? yuan;
  return (
    <Form.Item
      name="amount"
      label={currency === yuan ? t('claim.amount') : t('claim.amountIn', { currency })}
      rules={[{ required: true, message: t('subject.required') }, checkedRule(checkYuan, language)]}
    >
      <Input autoComplete="off" inputMode="decimal" prefix={currency === yuan ? '¥' : currency} />
    </Form.Item>
  );
};

/** An invoice or a receipt, asked for its number and amount; where that is foreign money, also for its day. */
export const PaperForm = ({ paper, kind, currencies, does, onFilled, onDiscard }: PaperFormProps) => {
  const { t } = useWords();
  const severalMoneys = currencies.length > 1;
  return (
    <Form<Filled>
      className="kouan-paper"
      layout="vertical"
      initialValues={kind === 'invoice' ? { documentNumber: invoiceNumberIn(paper.name) } : {}}
      onFinish={(filled) => onFilled(factsOf(filled))}
    >
      <div style={{ marginBottom: 8 }}>
        <strong>{paper.name}</strong> <span className="kouan-muted">{bytes(paper.size)}</span>
      </div>
      <div className={severalMoneys ? 'kouan-paper-fields kouan-paper-moneys' : 'kouan-paper-fields'}>
        <CurrencyField kind={kind} currencies={currencies} />
        <NumberField kind={kind} currencies={currencies} />
        <AmountField />
        <ForeignFields kind={kind} />
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
