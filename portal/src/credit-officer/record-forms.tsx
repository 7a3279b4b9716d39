import { Form } from 'antd';
import { answerOf, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import { type Say, useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { type Filled, RecordDialogue, withoutBlanks } from './record-dialogue.tsx';
import {
  type Catalogue,
  ChoiceField,
  type CreditRecord,
  DayField,
  type Option,
  TextField,
} from './record-fields.tsx';

type RecordFormsProps = { readonly id: string; readonly catalogue: Catalogue; readonly record: CreditRecord };
type Titled = { readonly id: string; readonly title: { readonly zh: string; readonly en: string } };

const optionsOf = (all: readonly Titled[], say: Say): Option[] =>
  all.map(({ id, title }) => ({ value: id, label: say(title) }));

type Entry = { readonly id: string; readonly document: string };
const entriesOf = (entries: readonly Entry[] = []): Option[] =>
  entries.map(({ id, document }) => ({ value: id, label: document }));

/** The grades of whichever scheme is chosen. */
const GradeField = ({ catalogue }: { readonly catalogue: Catalogue }) => {
  const { say } = useWords();
  const scheme: unknown = Form.useWatch('scheme');
  const grades = catalogue.schemes.find(({ id }) => id === scheme)?.grades ?? [];
  return <ChoiceField name="grade" word="creditDesk.grade" options={optionsOf(grades, say)} />;
};

const GradeForm = ({ id, catalogue, record }: RecordFormsProps) => {
  const { t, say } = useWords();
  const send = ({ scheme = '', grade = '', from = '', document = '', ...rest }: Filled) =>
    answerOf(
      api.POST('/api/officer/subjects/{id}/credit/grades', {
        params: { path: { id } },
        body: { ...withoutBlanks(rest), scheme, grade, from, document },
      }),
    );
  return (
    <RecordDialogue label={t('creditDesk.recordGrade')} done={t('creditDesk.done')} send={send}>
      <ChoiceField name="scheme" word="creditDesk.scheme" options={optionsOf(catalogue.schemes, say)} />
      <GradeField catalogue={catalogue} />
      <DayField name="from" word="creditDesk.from" />
      <DayField name="to" word="creditDesk.to" needed={false} />
      <TextField name="document" word="creditDesk.document" />
      <ChoiceField
        name="corrects"
        word="creditDesk.corrects"
        needed={false}
        options={entriesOf(record?.grades)}
      />
    </RecordDialogue>
  );
};

const EventForm = ({ id, catalogue, record }: RecordFormsProps) => {
  const { t, say } = useWords();
  const send = ({ kind = '', on = '', document = '', ...rest }: Filled) =>
    answerOf(
      api.POST('/api/officer/subjects/{id}/credit/events', {
        params: { path: { id } },
        body: { ...withoutBlanks(rest), kind, on, document },
      }),
    );
  return (
    <RecordDialogue label={t('creditDesk.recordEvent')} done={t('creditDesk.done')} send={send}>
      <ChoiceField name="kind" word="creditDesk.kind" options={optionsOf(catalogue.eventKinds, say)} />
      <DayField name="on" word="creditDesk.on" />
      <TextField name="document" word="creditDesk.document" />
      <TextField name="remark" word="creditDesk.remark" needed={false} />
      <ChoiceField
        name="corrects"
        word="creditDesk.corrects"
        needed={false}
        options={entriesOf(record?.events)}
      />
    </RecordDialogue>
  );
};

const BanForm = ({ id, catalogue, record }: RecordFormsProps) => {
  const { t, say } = useWords();
  const send = ({ kind = '', from = '', document = '', remark = '', ...rest }: Filled) =>
    answerOf(
      api.POST('/api/officer/subjects/{id}/credit/bans', {
        params: { path: { id } },
        body: { ...withoutBlanks(rest), kind, from, document, remark },
      }),
    );
  return (
    <RecordDialogue
      label={t('creditDesk.proposeBan')}
      note={t('creditDesk.secondPerson')}
      done={t('creditDesk.proposed')}
      send={send}
    >
      <ChoiceField name="kind" word="creditDesk.kind" options={optionsOf(catalogue.banKinds, say)} />
      <DayField name="from" word="creditDesk.from" />
      <DayField name="to" word="creditDesk.to" needed={false} />
      <TextField name="document" word="creditDesk.document" />
      <TextField name="remark" word="creditDesk.remark" />
      <ChoiceField
        name="becauseOf"
        word="creditDesk.becauseOf"
        needed={false}
        options={entriesOf(record?.events)}
      />
      <ChoiceField
        name="corrects"
        word="creditDesk.corrects"
        needed={false}
        options={entriesOf(record?.bans)}
      />
    </RecordDialogue>
  );
};

/** What a lead of the keeping department may write in a record; nobody else is shown it. */
export const RecordForms = (props: RecordFormsProps) => {
  const { t } = useWords();
  const { data: me } = useMe();
  const keeps = me?.offices.some(
    ({ role, department }) => role === 'lead' && department === props.catalogue.department,
  );
  if (!keeps) return null;
  return (
    <Section title={t('creditDesk.record')}>
      <div className="kouan-row kouan-row-start">
        <GradeForm {...props} />
        <EventForm {...props} />
        <BanForm {...props} />
      </div>
    </Section>
  );
};
