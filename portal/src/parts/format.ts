/** 123450 → "¥1,234.50"; fen as people read them. */
export const yuan = (fen: number): string =>
  `${fen < 0 ? '−' : ''}¥${String(Math.floor(Math.abs(fen) / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;

export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** 3,407,872 bytes → "3.3 MB". */
export const bytes = (n: number): string => {
  if (n < 1024) return `${n} B`;
  const kilo = n / 1024;
  return kilo < 1024 ? `${kilo.toFixed(kilo < 10 ? 1 : 0)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
};

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant as Beijing's clocks show it: "2026-03-05 14:30". */
export const moment = (instant: string): string => {
  const found = new Map(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
};

/** 5000 basis points → "50%". */
export const percent = (basisPoints: number): string => `${basisPoints / 100}%`;
