import { Input } from 'antd';
import { useState } from 'react';
import { checkYuan, type Fen, formatYuan } from '#domain/shared/money.ts';

type Unit = {
  readonly suffix?: string;
  readonly show: (value: number) => string;
  /** Nothing where the text cannot be read: it is then kept as it was typed, and said to be wrong. */
  readonly read: (text: string) => number | undefined;
};

const scaled =
  (scale: number) =>
  (text: string): number | undefined => {
    const value = Math.round(Number(text) * scale);
    return /^\d+(\.\d+)?$/.test(text) && Math.abs(value - Number(text) * scale) < 1e-6 ? value : undefined;
  };

/** In what people write a figure, and what the programme keeps of it. */
const units = {
  yuan: {
    suffix: '元',
    // What stands there was read by checkYuan, and is whole fen.
    show: (value: number) => formatYuan(value as Fen).replace(/\.00$/, ''),
    read: (text: string) => {
      const checked = checkYuan(text);
      return checked.ok ? checked.value : undefined;
    },
  },
  percent: { suffix: '%', show: (value: number) => String(value / 100), read: scaled(100) },
  rate: { suffix: '元', show: (value: number) => String(value / 10_000), read: scaled(10_000) },
  whole: { show: String, read: scaled(1) },
} as const satisfies Record<string, Unit>;

type ReadInputProps = {
  readonly unit: keyof typeof units;
  readonly id?: string;
  readonly label?: string;
  readonly value?: number | string | undefined;
  readonly onChange?: (value: number | string | undefined) => void;
};

/** A figure in people's units. What cannot be read is kept as it was typed. */
export const ReadInput = ({ unit, id, label, value, onChange }: ReadInputProps) => {
  const { show, read, suffix }: Unit = units[unit];
  const [typed, setTyped] = useState<string>();
  const change = (text: string) => {
    setTyped(text);
    const trimmed = text.trim();
    onChange?.(trimmed === '' ? undefined : (read(trimmed) ?? trimmed));
  };
  return (
    <Input
      {...(id ? { id } : {})}
      {...(suffix ? { suffix } : {})}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (typeof value === 'number' ? show(value) : value)}
      onChange={({ target }) => change(target.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
};
