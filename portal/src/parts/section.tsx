import { type ReactNode, useId } from 'react';

type SectionProps = {
  readonly title?: string;
  readonly extra?: ReactNode;
  /** Content reaches the edges, as a table does. */
  readonly flush?: boolean;
  readonly children: ReactNode;
};

export const Section = ({ title, extra, flush = false, children }: SectionProps) => {
  const id = useId();
  return (
    <section
      className={flush ? 'kouan-card kouan-card-flush' : 'kouan-card'}
      {...(title ? { 'aria-labelledby': id } : {})}
    >
      {(title || extra) && (
        <div className="kouan-card-head">
          {title && <h2 id={id}>{title}</h2>}
          {extra && <div>{extra}</div>}
        </div>
      )}
      {children}
    </section>
  );
};
