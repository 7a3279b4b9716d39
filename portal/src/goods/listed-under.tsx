import { useWords } from '../language/use-words.ts';
import { ListName } from '../lists/list-name.tsx';
import { useLists, useLookUp } from '../lists/use-lists.ts';

const digits = /^\d{8}/;

const OnList = ({ list, tariff }: { readonly list: string; readonly tariff: string }) => {
  const { t } = useWords();
  const { data } = useLookUp({ id: list, asked: tariff, on: undefined });
  if (!data) return null;
  return (
    <div className="kouan-small kouan-muted">
      <ListName list={data.list} />：
      {data.entries.length === 0
        ? t('goods.notListed')
        : data.entries.map(({ name, remark }) => (remark ? `${name}（${remark}）` : name)).join('；')}
    </div>
  );
};

/** What the lists in force have under the code, while it is typed. */
export const ListedUnder = ({ code }: { readonly code: string }) => {
  const { data } = useLists();
  const tariff = digits.exec(code.replace(/[.\s]/g, ''))?.[0];
  if (!tariff || !data) return null;
  return [...new Set(data.lists.map(({ id }) => id))].map((id) => (
    <OnList key={id} list={id} tariff={tariff} />
  ));
};
