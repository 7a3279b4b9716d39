import { Form, Input, Select } from 'antd';
import { checkSeller } from '#domain/subsidy/invoices/invoice-number.ts';
import { isOfForeignSeller } from '#domain/subsidy/invoices/stated-fields.ts';
import { moneyIn, yuan } from '#domain/subsidy/programme/currency-rule.ts';
import type { Evidence } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { checkedRule } from '../../parts/checked-rule.ts';

type OfPaper = { readonly kind: Evidence['kind'] };

/** The currencies of which the programme has published rates; where there is yuan alone, nobody is asked. */
export const CurrencyField = ({ kind, currencies }: OfPaper & { readonly currencies: readonly string[] }) => {
  const { t, language } = useWords();
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  return (
    currencies.length > 1 && (
      <Form.Item
        name="currency"
        label={t('claim.currency')}
        extra={t(kind === 'invoice' ? 'claim.currencyOfInvoice' : 'claim.currencyOfReceipt')}
        initialValue={yuan}
      >
        <Select options={currencies.map((value) => ({ value, label: `${value} ${names.of(value)}` }))} />
      </Form.Item>
    )
  );
};

/** What foreign money asks for: the day by which it is reckoned, and who issued a foreign invoice. */
export const ForeignFields = ({ kind }: OfPaper) => {
  const { t, language } = useWords();
  const currency: string | undefined = Form.useWatch('currency');
  const documentNumber: string | undefined = Form.useWatch('documentNumber');
  if (moneyIn(currency) === 'yuan') return null;
  const required = { required: true, message: t('subject.required') };
  return (
    <>
      <Form.Item
        name="on"
        label={t(kind === 'invoice' ? 'claim.issueDay' : 'claim.paymentDay')}
        rules={[required]}
      >
        <Input type="date" />
      </Form.Item>
      {isOfForeignSeller(kind, { currency, documentNumber: documentNumber ?? '' }) && (
        <Form.Item
          name="seller"
          label={t('claim.seller')}
          extra={t('claim.sellerWhy')}
          rules={[required, checkedRule(checkSeller, language)]}
        >
          <Input autoComplete="off" maxLength={120} />
        </Form.Item>
      )}
    </>
  );
};
