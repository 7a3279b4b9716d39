import { Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { evidenceKinds, type ListKind, ListKind as Lists } from '#domain/subsidy/lists/list-kind.ts';
import { currencyRules, numberForms } from '#domain/subsidy/programme/choice-words.ts';
import { useWords } from '../../language/use-words.ts';
import { ReadInput } from '../../parts/read-input.tsx';
import { Section } from '../../parts/section.tsx';
import { Choice } from './choice.tsx';
import { BothLanguages, Field, usePlaceName } from './field.tsx';
import { Figure } from './figure.tsx';
import { Named, type NamedProps } from './named.tsx';
import { Papers } from './papers.tsx';
import { Several } from './several.tsx';

/** Words that are typed one after the other. */
const Words = ({ at }: { readonly at: string }) => (
  <Field at={at}>
    <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，']} />
  </Field>
);

/** With the ways in which lists write it. */
const Written = ({ at, remove, children }: NamedProps) => (
  <Named at={at} remove={remove}>
    <Words at={`${at}.names`} />
    {children}
  </Named>
);

const Waybills = () => (
  <>
    <Several at="lists.waybills.carriers" fresh={{ title: {}, names: [], numbers: 'free' }}>
      {(at, remove) => (
        <Written at={at} remove={remove}>
          <Choice at={`${at}.numbers`} among={numberForms} />
        </Written>
      )}
    </Several>
    <Several at="lists.waybills.destinations" fresh={{ title: {}, names: [], carriers: [], counts: 10_000 }}>
      {(at, remove) => (
        <Written at={at} remove={remove}>
          <Words at={`${at}.carriers`} />
          <Figure at={`${at}.counts`} unit="percent" />
        </Written>
      )}
    </Several>
    <div className="kouan-even-fields">
      <Figure at="lists.waybills.largestFeeFen" unit="yuan" />
      <Figure at="lists.waybills.declaredWithinDays" unit="whole" />
    </div>
    <Currency list="waybills" />
  </>
);

const Fees = () => (
  <>
    <Several at="lists.fees.categories" fresh={{ title: {}, names: [] }}>
      {(at, remove) => <Written at={at} remove={remove} />}
    </Several>
    <Figure at="lists.fees.largestFeeFen" unit="yuan" />
    <Currency list="fees" />
  </>
);

const Interest = () => (
  <div className="kouan-even-fields">
    <Figure at="lists.interest.largestPrincipalFen" unit="yuan" />
    <Figure at="lists.interest.mostBasisPoints" unit="percent" />
  </div>
);

const rateColumns = ['currency', 'of', 'tenThousandths'] as const;

const RateRow = ({ at, remove }: { readonly at: string; readonly remove: ReactNode }) => {
  const nameOf = usePlaceName();
  return (
    <tr>
      {(['currency', 'of'] as const).map((name) => (
        <td key={name}>
          <Field at={`${at}.${name}`} bare>
            <Input aria-label={nameOf(`${at}.${name}`)} maxLength={10} autoComplete="off" />
          </Field>
        </td>
      ))}
      <td>
        <Field at={`${at}.tenThousandths`} bare>
          <ReadInput unit="rate" label={nameOf(`${at}.tenThousandths`)} />
        </Field>
      </td>
      <td>{remove}</td>
    </tr>
  );
};

/** How foreign money is reckoned, and the rates. */
const Currency = ({ list }: { readonly list: 'waybills' | 'fees' | 'trade' }) => {
  const nameOf = usePlaceName();
  const at = `lists.${list}.currency`;
  return (
    <>
      <div className="kouan-even-fields">
        <Choice at={`${at}.rule`} among={currencyRules} />
        <Field at={`${at}.source`}>
          <Input autoComplete="off" />
        </Field>
      </div>
      <Several
        at={`${at}.rates`}
        fresh={{}}
        heads={rateColumns.map((name) => nameOf(`${at}.rates.0.${name}`))}
      >
        {(row, remove) => <RateRow at={row} remove={remove} />}
      </Several>
    </>
  );
};

const Trade = () => (
  <>
    <div className="kouan-even-fields">
      <Words at="lists.trade.modes" />
      <Words at="lists.trade.b2bModes" />
      <Figure at="lists.trade.largestAmountFen" unit="yuan" />
      <Field at="lists.trade.matter">
        <Input autoComplete="off" />
      </Field>
    </div>
    <Currency list="trade" />
  </>
);

const Roster = () => (
  <>
    <div className="kouan-even-fields">
      <Figure at="lists.roster.leastAttendanceBasisPoints" unit="percent" />
      <Field at="lists.roster.courses.from">
        <Input type="date" />
      </Field>
      <Figure at="lists.roster.courses.answerWorkingDays" unit="whole" />
    </div>
    <Several at="lists.roster.courses.kinds" fresh={{ title: {} }}>
      {(at, remove) => <Named at={at} remove={remove} />}
    </Several>
  </>
);

/** How each list is read; a further kind of list is a row here. */
const terms: Readonly<Record<ListKind, () => ReactNode>> = {
  waybills: Waybills,
  fees: Fees,
  interest: Interest,
  trade: Trade,
  served: () => <Figure at="lists.served.largestAmountFen" unit="yuan" />,
  roster: Roster,
};

const OneEvidence = ({ at, remove }: { readonly at: string; readonly remove: ReactNode }) => {
  const nameOf = usePlaceName();
  return (
    <div className="kouan-one-of-several">
      <BothLanguages at={`${at}.title`} />
      <div className="kouan-even-fields">
        <Choice at={`${at}.kind`} among={evidenceKinds} />
        <Field at={`${at}.required`} bare checked>
          <Checkbox>{nameOf(`${at}.required`)}</Checkbox>
        </Field>
      </div>
      <p>{remove}</p>
    </div>
  );
};

type Asked = readonly ({ readonly kind?: string } | undefined)[] | undefined;

/** What must be brought, and how each list among it is read. */
export const EvidencePart = () => {
  const { t, say } = useWords();
  const nameOf = usePlaceName();
  const evidence: Asked = Form.useWatch('evidence');
  const asked = Lists.options.filter((kind) => evidence?.some((one) => one?.kind === kind));
  return (
    <Section title={t('drafting.sectionEvidence')} anchor="evidence">
      <h3 className="kouan-form-head">{nameOf('evidence')}</h3>
      <Several at="evidence" fresh={{ required: true, title: {} }}>
        {(at, remove) => <OneEvidence at={at} remove={remove} />}
      </Several>
      {asked.map((kind) => {
        const Terms = terms[kind];
        return (
          <fieldset key={kind} className="kouan-fieldset" id={`part-lists.${kind}`}>
            <legend>{t('drafting.listTerms', { list: say(evidenceKinds[kind]) })}</legend>
            <Terms />
          </fieldset>
        );
      })}
      <Papers />
    </Section>
  );
};
