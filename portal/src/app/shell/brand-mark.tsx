/** The gate at the border, as a mark: two pillars, a lintel, and the way through. */
export const BrandMark = ({
  size = 40,
  className,
}: {
  readonly size?: number;
  readonly className?: string;
}) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 40 40"
    aria-hidden="true"
    focusable="false"
    {...(className ? { className } : {})}
  >
    <path d="M4 9h32v4H4zM7 15.500h4.500V34H7zM28.500 15.500H33V34h-4.500z" fill="currentColor" />
    <path d="M14 17.500h12V34H14z" fill="#d9694f" />
    <path d="M17.500 22h5v12h-5z" fill="#0b3c49" />
  </svg>
);
