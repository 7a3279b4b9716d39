import type { Bilingual } from '#domain/shared/bilingual.ts';
import { useWords } from '../language/use-words.ts';
import { useLists } from './use-lists.ts';

type NamedProps = { readonly list: { readonly title: Bilingual; readonly version: string } };

/** A version of a list as a person reads it: by its title, the version in small print. */
export const ListName = ({ list: { title, version } }: NamedProps) => {
  const { say } = useWords();
  return (
    <>
      {say(title)} <span className="kouan-small kouan-muted">{version}</span>
    </>
  );
};

type UsedProps = { readonly version: string | undefined; readonly id?: string | undefined };

/** The same of a version that names its list by id, or not at all; where that could be several, the version alone. */
export const ListUsed = ({ version, id }: UsedProps) => {
  const { data } = useLists();
  const heads = (data?.lists ?? []).filter((one) => one.version === version && (!id || one.id === id));
  const [head, ...others] = heads;
  return head && others.length === 0 ? <ListName list={head} /> : version;
};
