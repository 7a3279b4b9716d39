import type { TableColumnsType } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useWords } from '../language/use-words.ts';

/** A column of a table of any kind: what it shows of a row. */
export type RowColumn<T> = {
  readonly key: string;
  readonly title: string;
  readonly width?: number;
  readonly align?: 'right';
  readonly className?: string;
  /** In reach however many columns there are. */
  readonly fixed?: 'right';
  readonly render: (row: T) => ReactNode;
  /** How many columns it takes up in this row. */
  readonly span?: (row: T) => number;
};

const spanned = (colSpan: number | undefined) => (colSpan === undefined ? {} : { colSpan });

/** For a table that holds all its rows. */
export const plainColumns = <T,>(columns: readonly RowColumn<T>[]): TableColumnsType<T> =>
  columns.map(({ render, span, ...column }) => ({
    ...column,
    render: (_: unknown, row: T) => render(row),
    onCell: (row: T) => spanned(span?.(row)),
  }));

/** The place of a row, whether it is here or not. */
export type Place = { readonly place: number };

type SeenProps = { readonly place: number; readonly see: (place: number) => void };

/** What is drawn is seen. */
const Seen = ({ place, see }: SeenProps) => {
  useEffect(() => see(place), [place, see]);
  return null;
};

const Gap = () => {
  const { t } = useWords();
  return (
    <span className="kouan-gap" aria-busy="true">
      {t('rows.coming')}
    </span>
  );
};

type Held<T> = {
  readonly rowAt: (place: number) => T | undefined;
  readonly see: (place: number) => void;
};

/** For a table that holds the rows around what is seen, and the places of all. */
export const placeColumns = <T,>(
  columns: readonly RowColumn<T>[],
  { rowAt, see }: Held<T>,
): TableColumnsType<Place> =>
  columns.map(({ render, span, ...column }, n) => ({
    ...column,
    render: (_: unknown, { place }: Place) => {
      const row = rowAt(place);
      return (
        <>
          {n === 0 && <Seen place={place} see={see} />}
          {row === undefined ? n === 0 && <Gap /> : render(row)}
        </>
      );
    },
    onCell: ({ place }: Place) => {
      const row = rowAt(place);
      return row === undefined ? {} : spanned(span?.(row));
    },
  }));
