import { Form, Input } from 'antd';
import { levelWords } from '#domain/payment/level-words.ts';
import { admissions, shortages, ties } from '#domain/subsidy/programme/choice-words.ts';
import { exclusivityTexts } from '#domain/subsidy/programme/exclusivity.ts';
import { useWords } from '../../language/use-words.ts';
import { yuan } from '../../parts/format.ts';
import { Section } from '../../parts/section.tsx';
import { useChoices } from '../use-versions.ts';
import { measured } from './amount.tsx';
import { Choice, type Choices } from './choice.tsx';
import { Field, usePlaceName } from './field.tsx';
import { Figure } from './figure.tsx';
import { Several } from './several.tsx';

/** The fund lines that pay it, each with its share. */
const Funding = ({ among }: { readonly among: Choices }) => {
  const nameOf = usePlaceName();
  const heads = (['fundLineId', 'basisPoints'] as const).map((name) => nameOf(`funding.0.${name}`));
  return (
    <>
      <h3>{nameOf('funding')}</h3>
      <Several at="funding" fresh={{}} heads={heads}>
        {(row, remove) => (
          <tr>
            <td>
              <Choice at={`${row}.fundLineId`} among={among} bare />
            </td>
            <td>
              <Figure at={`${row}.basisPoints`} unit="percent" bare />
            </td>
            <td>{remove}</td>
          </tr>
        )}
      </Several>
    </>
  );
};

/** From which money it is paid, and how that is shared out. */
export const Pool = () => {
  const { t } = useWords();
  const { data } = useChoices();
  const kind: unknown = Form.useWatch(['pool', 'admission', 'kind']);
  const group: unknown = Form.useWatch(['exclusivity', 'group']);
  const funds = Object.fromEntries(
    (data?.funds ?? []).map(({ id, title, year, level, freeFen }) => [
      id,
      {
        zh: `${title.zh}（${levelWords[level].zh}，${year}，可用 ${yuan(freeFen)}）`,
        en: `${title.en} (${levelWords[level].en}, ${year}, ${yuan(freeFen)} free)`,
      },
    ]),
  );
  return (
    <Section title={t('drafting.sectionPool')} anchor="pool">
      <Funding among={funds} />
      <div className="kouan-even-fields">
        <Choice at="pool.admission.kind" among={admissions} />
        {kind !== 'everyone' && <Figure at="pool.admission.places" unit="whole" />}
        {kind === 'ranked' && <Choice at="pool.admission.by" among={measured} />}
        {kind === 'ranked' && <Choice at="pool.admission.tie" among={ties} />}
        <Choice at="pool.shortage" among={shortages} />
      </div>
      <div className="kouan-even-fields">
        <Field at="exclusivity.group">
          <Input autoComplete="off" />
        </Field>
        {group ? <Choice at="exclusivity.rule" among={exclusivityTexts} /> : null}
      </div>
    </Section>
  );
};
