import { ReadInput } from '../../parts/read-input.tsx';
import { Field, usePlaceName } from './field.tsx';

export type Unit = 'yuan' | 'percent' | 'whole';

/** A number as people write it, under the name of its place. */
export const Figure = ({ at, unit, bare = false }: { at: string; unit: Unit; bare?: boolean }) => {
  const nameOf = usePlaceName();
  return (
    <Field at={at} bare={bare}>
      <ReadInput unit={unit} label={nameOf(at)} />
    </Field>
  );
};
