import { Form, Input } from 'antd';
import { admissions, shortages, ties } from '#domain/subsidy/programme/choice-words.ts';
import { exclusivityTexts } from '#domain/subsidy/programme/exclusivity.ts';
import { useWords } from '../../language/use-words.ts';
import { yuan } from '../../parts/format.ts';
import { Section } from '../../parts/section.tsx';
import { useChoices } from '../use-versions.ts';
import { measured } from './amount.tsx';
import { Choice } from './choice.tsx';
import { Field } from './field.tsx';
import { Figure } from './figure.tsx';

/** From which money it is paid, and how that is shared out. */
export const Pool = () => {
  const { t } = useWords();
  const { data } = useChoices();
  const kind: unknown = Form.useWatch(['pool', 'admission', 'kind']);
  const group: unknown = Form.useWatch(['exclusivity', 'group']);
  const funds = Object.fromEntries(
    (data?.funds ?? []).map(({ id, title, year, freeFen }) => [
      id,
      {
        zh: `${title.zh}（${year}，可用 ${yuan(freeFen)}）`,
        en: `${title.en} (${year}, ${yuan(freeFen)} free)`,
      },
    ]),
  );
  return (
    <Section title={t('drafting.sectionPool')} anchor="pool">
      <Choice at="fundLineId" among={funds} />
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
