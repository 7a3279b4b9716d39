import { Alert, App, Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { paysProjects } from '#domain/subsidy/programme/amount-rule.ts';
import { answerOf, api } from '../../api/client.ts';
import { useWords } from '../../language/use-words.ts';
import { Contents } from '../../parts/contents.tsx';
import { TroubleNote } from '../../parts/trouble-note.tsx';
import { useAction } from '../../parts/use-action.ts';
import { refreshes, type VersionFileOf } from '../use-versions.ts';
import { Amount } from './amount.tsx';
import { Basics, Days } from './basics.tsx';
import { EvidencePart } from './evidence.tsx';
import { Faults } from './field.tsx';
import { Pool } from './pool.tsx';
import { Propose } from './propose.tsx';
import { Route } from './route.tsx';
import { Who } from './who.tsx';

type Content = VersionFileOf['version']['content'];

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Where no rule is chosen, no foreign money is reckoned; where no day is, no course plans are asked for. */
const withoutEmptyParts = ({ currency, courses, ...terms }: Content): Content => ({
  ...terms,
  ...(Object(currency)['rule'] ? { currency } : {}),
  ...(Object(courses)['from'] ? { courses } : {}),
});

/** What is no longer asked for is no longer described; a matter without a group, and a route of no parts, is none. */
const tidied = ({ exclusivity, route, papers, ...content }: Content): Content => {
  const kinds = new Set(listOf(content['evidence']).map((one) => Object(one)['kind']));
  const lists = Object.entries(Object(content['lists']))
    .filter(([kind]) => kinds.has(kind))
    .map(([kind, terms]) => [kind, withoutEmptyParts(Object(terms))]);
  const isGrouped = Boolean(Object(exclusivity)['group']);
  const isRouted = Object.values(Object(route)).some(Boolean);
  return {
    ...content,
    ...(isGrouped ? { exclusivity } : {}),
    ...(isRouted ? { route } : {}),
    ...(paysFor(content) ? { papers } : {}),
    lists: Object.fromEntries(lists),
  };
};

/** Papers go with projects: where none are paid for any more, nothing is asked. */
const paysFor = ({ formula }: Content): boolean =>
  paysProjects({ formula: { amount: { kind: String(Object(Object(formula)['amount'])['kind']) } } });

/** What was written is kept under the version that was seen; what others wrote meanwhile is never written over. */
const useWriting = ({ version }: VersionFileOf) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Content>();
  const [seen, setSeen] = useState(version.version);
  const [isSaved, setSaved] = useState(true);
  const save = useAction(
    async () => {
      const after = await answerOf(
        api.PUT('/api/officer/programmes/versions/{id}/content', {
          params: { path: { id: version.id } },
          body: { seen, content: tidied(form.getFieldsValue(true)) },
        }),
      );
      setSeen(after.version);
      setSaved(true);
      return after;
    },
    { refreshes, always: true, onDone: () => void message.success(t('drafting.saved')) },
  );
  const isBehind = version.version > seen;
  const load = () => {
    form.resetFields();
    setSeen(version.version);
    setSaved(true);
    save.reset();
  };
  useEffect(() => {
    if (isBehind && isSaved) load();
  });
  return { form, save, isSaved, isBehind: isBehind && !isSaved, load, changed: () => setSaved(false) };
};

const sections = [
  { anchor: 'basics', word: 'drafting.sectionBasics' },
  { anchor: 'days', word: 'drafting.sectionDays' },
  { anchor: 'who', word: 'drafting.sectionWho' },
  { anchor: 'amount', word: 'drafting.sectionAmount' },
  { anchor: 'pool', word: 'drafting.sectionPool' },
  { anchor: 'evidence', word: 'drafting.sectionEvidence' },
  { anchor: 'route', word: 'drafting.sectionRoute' },
  { anchor: 'simulations', word: 'simulation.title' },
  { anchor: 'preview', word: 'drafting.preview' },
] as const;

const MeanwhileNote = ({ onLoad }: { readonly onLoad: () => void }) => {
  const { t } = useWords();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('drafting.theirs')}
      description={t('drafting.theirsText')}
      action={<Button onClick={onLoad}>{t('drafting.load')}</Button>}
    />
  );
};

/** The form in which a draft is written, part by part, and kept with its faults. */
export const DraftEditor = ({ file }: { readonly file: VersionFileOf }) => {
  const { t } = useWords();
  const { form, save, isSaved, isBehind, load, changed } = useWriting(file);
  const faults = Map.groupBy(file.faults, ({ at = '' }) => at);
  return (
    <Faults.Provider value={faults}>
      <Contents entries={sections.map(({ anchor, word }) => ({ anchor, title: t(word) }))} />
      <Form<Content>
        form={form}
        layout="vertical"
        initialValues={file.version.content}
        onValuesChange={changed}
        onFinish={() => save.run(undefined)}
        className="kouan-stack"
      >
        <Basics />
        <Days />
        <Who />
        <Amount />
        <Pool />
        <EvidencePart />
        <Route />
        {isBehind && <MeanwhileNote onLoad={load} />}
        <TroubleNote thrown={save.trouble} />
        <div className="kouan-save-bar kouan-no-print">
          <Button type="primary" htmlType="submit" loading={save.running}>
            {t('drafting.save')}
          </Button>
          <Propose file={file} isSaved={isSaved} />
          <span className="kouan-small kouan-muted" role="status">
            {isSaved ? '' : t('drafting.unsaved')}
          </span>
        </div>
      </Form>
    </Faults.Provider>
  );
};
