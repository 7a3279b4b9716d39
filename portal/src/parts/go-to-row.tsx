import { Button, InputNumber } from 'antd';
import { type SubmitEvent, useId, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { count } from './format.ts';
import { TroubleNote } from './trouble-note.tsx';

type GoToRowProps = {
  /** By which number rows are looked for. */
  readonly label: string;
  /** Answers at which number it arrived; nothing where there is neither such a row nor one after it. */
  readonly go: (n: number) => Promise<number | undefined>;
};

/** Where it came out, unless it is where one wanted to go. */
const useArrival = () => {
  const { t } = useWords();
  return (n: number, there: number | undefined): string => {
    if (there === undefined) return t('rows.beyond', { n: count(n) });
    return there === n
      ? t('rows.there', { n: count(n) })
      : t('rows.after', { n: count(n), there: count(there) });
  };
};

/** To a row by its number, without scrolling all the way. */
export const GoToRow = ({ label, go }: GoToRowProps) => {
  const { t } = useWords();
  const arrival = useArrival();
  const id = useId();
  const [n, setN] = useState<number | null>(null);
  const [said, say] = useState('');
  const [trouble, setTrouble] = useState<unknown>();
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (n === null) return;
    setTrouble(undefined);
    say(t('rows.going', { n: count(n) }));
    go(n).then((there) => say(arrival(n, there)), setTrouble);
  };
  return (
    <>
      <form className="kouan-go-to-row kouan-no-print" onSubmit={onSubmit}>
        <label htmlFor={id}>{label}</label>
        <InputNumber<number>
          id={id}
          size="small"
          min={1}
          precision={0}
          controls={false}
          value={n}
          onChange={setN}
        />
        <Button size="small" htmlType="submit">
          {t('rows.go')}
        </Button>
        <span role="status">{trouble ? '' : said}</span>
      </form>
      <TroubleNote thrown={trouble} />
    </>
  );
};
