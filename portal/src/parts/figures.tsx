export type Figure = {
  readonly label: string;
  readonly value: string;
  readonly bad?: boolean;
  readonly note?: string;
};

/** A few figures that matter, side by side. */
export const Figures = ({ figures }: { readonly figures: readonly Figure[] }) =>
  figures.length > 0 && (
    <dl className="kouan-thirds kouan-figures">
      {figures.map(({ label, value, bad, note }) => (
        <div key={label} className="kouan-card kouan-figure">
          <dt className="kouan-fact-label">{label}</dt>
          <dd className={bad ? 'kouan-fact-value kouan-bad' : 'kouan-fact-value'}>{value}</dd>
          {note && <dd className="kouan-small kouan-muted">{note}</dd>}
        </div>
      ))}
    </dl>
  );
