import { Checkbox, Input, Segmented } from 'antd';
import type { Task } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import type { Filter } from './filter.ts';

type TaskFiltersProps = {
  readonly tasks: readonly Task[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
};

export const TaskFilters = ({ tasks, filter, onChange }: TaskFiltersProps) => {
  const { t } = useWords();
  const kinds = [...new Set(tasks.map(({ case: { kind } }) => kind))];
  const options: { value: Filter['kind']; label: string }[] = [
    { value: 'all', label: t('work.all') },
    ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
  ];
  return (
    <div className="kouan-filters">
      <Segmented
        aria-label={t('work.filterKind')}
        options={options}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <Checkbox
        checked={filter.urgent}
        onChange={({ target: { checked } }) => onChange({ ...filter, urgent: checked })}
      >
        {t('work.urgent')}
      </Checkbox>
      <Input.Search
        allowClear
        aria-label={t('work.search')}
        placeholder={t('work.search')}
        className="kouan-search"
        value={filter.text}
        onChange={({ target: { value } }) => onChange({ ...filter, text: value })}
      />
    </div>
  );
};
