import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler } from 'react-router';

type LinkButtonProps = Omit<ButtonProps, 'href' | 'onClick'> & { readonly to: string };

/** A link that looks like a button, and is still a link: it can be opened in another tab. */
export const LinkButton = ({ to, ...rest }: LinkButtonProps) => {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Button {...rest} href={href} onClick={(event) => follow(event as React.MouseEvent<HTMLAnchorElement>)} />
  );
};
