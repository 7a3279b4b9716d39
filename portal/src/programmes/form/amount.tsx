import { Form } from 'antd';
import type { ReactNode } from 'react';
import type { AmountRule } from '#domain/subsidy/programme/amount-rule.ts';
import { amountKinds, ties } from '#domain/subsidy/programme/choice-words.ts';
import { factCatalogue } from '#domain/subsidy/programme/fact.ts';
import { formulaLimits } from '#domain/subsidy/programme/formula.ts';
import { useWords } from '../../language/use-words.ts';
import { Section } from '../../parts/section.tsx';
import { Choice, type Choices } from './choice.tsx';
import { usePlaceName } from './field.tsx';
import { Figure, type Unit } from './figure.tsx';
import { Milestones } from './milestones.tsx';
import { Several } from './several.tsx';
import { useFactAt } from './who.tsx';

const factsOf = (...types: readonly string[]): Choices =>
  Object.fromEntries(Object.entries(factCatalogue).filter(([, { type }]) => types.includes(type)));

export const measured = factsOf('fen', 'count');

const base = 'formula.amount';

/** In what the measure of tiers and ranks is written. */
const useMeasureUnit = (name: 'of' | 'by'): Unit => {
  const fact = useFactAt(`${base}.${name}`);
  return fact && factCatalogue[fact].type === 'count' ? 'whole' : 'yuan';
};

type Column = { readonly name: string; readonly unit: Unit };

const TableRow = ({ at, columns, remove }: { at: string; columns: readonly Column[]; remove: ReactNode }) => (
  <tr>
    {columns.map(({ name, unit }) => (
      <td key={name}>
        <Figure at={`${at}.${name}`} unit={unit} bare />
      </td>
    ))}
    <td>{remove}</td>
  </tr>
);

/** Tiers or awards as a table that is typed into. */
const Table = ({ name, columns }: { name: 'tiers' | 'awards'; columns: readonly Column[] }) => {
  const nameOf = usePlaceName();
  const at = `${base}.${name}`;
  return (
    <Several at={at} fresh={{}} heads={columns.map((column) => nameOf(`${at}.0.${column.name}`))}>
      {(row, remove) => <TableRow at={row} columns={columns} remove={remove} />}
    </Several>
  );
};

const SumTiers = () => (
  <Table
    name="tiers"
    columns={[
      { name: 'from', unit: useMeasureUnit('by') },
      { name: 'fen', unit: 'yuan' },
    ]}
  />
);

const ShareTiers = () => (
  <Table
    name="tiers"
    columns={[
      { name: 'from', unit: 'yuan' },
      { name: 'basisPoints', unit: 'percent' },
    ]}
  />
);

const Awards = () => (
  <Table
    name="awards"
    columns={[
      { name: 'upTo', unit: 'whole' },
      { name: 'least', unit: useMeasureUnit('by') },
      { name: 'fen', unit: 'yuan' },
    ]}
  />
);

const onMoney = <Choice at={`${base}.of`} among={factsOf('fen')} />;
const onNumber = <Choice at={`${base}.of`} among={factsOf('count')} />;
const byMeasure = <Choice at={`${base}.by`} among={measured} />;
const sum = <Figure at={`${base}.fen`} unit="yuan" />;
const most = <Figure at={`${base}.mostFen`} unit="yuan" />;

/** What is asked of each way to pay beside its kind: what stands in a row, and the table beneath it. */
const asked: Readonly<Record<AmountRule['kind'], { readonly row: ReactNode; readonly table?: ReactNode }>> = {
  ratio: {
    row: (
      <>
        {onMoney}
        <Figure at={`${base}.basisPoints`} unit="percent" />
      </>
    ),
  },
  each: {
    row: (
      <>
        {onNumber}
        {sum}
      </>
    ),
  },
  fixed: { row: sum },
  tiers: { row: byMeasure, table: <SumTiers /> },
  'whole-tiers': { row: onMoney, table: <ShareTiers /> },
  'marginal-tiers': { row: onMoney, table: <ShareTiers /> },
  awards: {
    row: (
      <>
        {byMeasure}
        <Choice at={`${base}.tie`} among={ties} />
      </>
    ),
    table: <Awards />,
  },
  instalments: {
    row: (
      <>
        {onMoney}
        <Figure at={`${base}.basisPoints`} unit="percent" />
        {most}
      </>
    ),
    table: <Milestones />,
  },
  'as-decided': { row: most },
};

const isKind = (kind: unknown): kind is AmountRule['kind'] => typeof kind === 'string' && kind in asked;

/** How much is paid: the way to pay, and its limits. */
export const Amount = () => {
  const { t } = useWords();
  const kind: unknown = Form.useWatch(['formula', 'amount', 'kind']);
  const { row, table } = isKind(kind) ? asked[kind] : {};
  return (
    <Section title={t('drafting.sectionAmount')} anchor="amount">
      <div className="kouan-even-fields">
        <Choice at={`${base}.kind`} among={amountKinds} />
        {row}
      </div>
      {table}
      <div className="kouan-even-fields kouan-form-head">
        {formulaLimits.map((name) => (
          <Figure key={name} at={`formula.${name}`} unit="yuan" />
        ))}
      </div>
    </Section>
  );
};
