import { type ReactNode, useId } from 'react';

type SectionProps = {
  readonly title?: string;
  /** Its name in the page's list of contents. */
  readonly anchor?: string;
  readonly extra?: ReactNode;
  /** Content reaches the edges, as a table does. */
  readonly flush?: boolean;
  /** A form reads badly when its fields are as wide as the page. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
};

export const Section = ({ title, anchor, extra, flush = false, narrow = false, children }: SectionProps) => {
  const id = useId();
  return (
    <section
      id={anchor}
      className={`kouan-card${flush ? ' kouan-card-flush' : ''}${narrow ? ' kouan-narrow' : ''}`}
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
