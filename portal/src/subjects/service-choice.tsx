import { Checkbox } from 'antd';
import type { Subject } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { serviceWords } from './words.ts';

type Service = Subject['services'][number];

// The keys of the words are the services: the compiler holds one to the other where they are used.
const services = Object.keys(serviceWords) as readonly Service[];

type Props = {
  readonly value?: readonly Service[];
  readonly onChange?: (chosen: Service[]) => void;
  readonly disabled?: boolean;
};

/** What a subject does for trade; it may do several. */
export const ServiceChoice = ({ value = [], onChange, disabled = false }: Props) => {
  const { t } = useWords();
  return (
    <Checkbox.Group
      className="kouan-checks"
      value={[...value]}
      disabled={disabled}
      {...(onChange ? { onChange } : {})}
      options={services.map((service) => ({ value: service, label: t(`service.${service}`) }))}
    />
  );
};
