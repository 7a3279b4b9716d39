import './simulation.css';

export type Bar = {
  readonly key: string;
  readonly label: string;
  readonly before?: number | undefined;
  readonly after: number;
  /** What stands between the name and the bars. */
  readonly note?: string;
};

type BarsProps = {
  readonly label: string;
  readonly heads: { readonly label: string; readonly note?: string; readonly bars: string };
  readonly bars: readonly Bar[];
  readonly text: (amount: number) => string;
};

type LineProps = {
  readonly amount: number;
  readonly most: number;
  readonly is: string;
  readonly text: string;
};

const Line = ({ amount, most, is, text }: LineProps) => (
  <div className="kouan-versus">
    <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none">
      <rect width={most === 0 ? 0 : (100 * amount) / most} height="8" className={is} />
    </svg>
    <span className="kouan-number">{text}</span>
  </div>
);

/** Bars in a table: whoever does not see them reads the same figures in its cells. */
export const Bars = ({ label, heads, bars, text }: BarsProps) => {
  const most = Math.max(0, ...bars.flatMap(({ before = 0, after }) => [before, after]));
  return (
    <table className="kouan-bars" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{heads.label}</th>
          {heads.note && <th scope="col">{heads.note}</th>}
          <th scope="col">{heads.bars}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label: name, note, before, after }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {heads.note && <td className="kouan-number">{note}</td>}
            <td>
              {before !== undefined && (
                <Line amount={before} most={most} is="is-before" text={text(before)} />
              )}
              <Line amount={after} most={most} is="is-after" text={text(after)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
