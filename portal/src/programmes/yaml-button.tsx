import { Button } from 'antd';
import type { Programme } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { saveText } from '../parts/save-text.ts';

/** What writes YAML is fetched when somebody asks for it. */
const save = async (programme: Programme) => {
  const { asYaml } = await import('./as-yaml.ts');
  saveText(`${programme.id}-${programme.version}.yaml`, asYaml(programme), 'application/yaml');
};

export const YamlButton = ({ programme }: { readonly programme: Programme }) => {
  const { t } = useWords();
  return <Button onClick={() => void save(programme)}>{t('drafting.yaml')}</Button>;
};
