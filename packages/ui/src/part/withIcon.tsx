import type { Icon } from '../icons/createIcon';
import type { HTMLAttributes, ReactElement } from 'react';

type Render = (props: HTMLAttributes<HTMLElement>) => ReactElement;

/** For `render`: an element with an icon before what the part says. */
export function withIcon(
  Icon: Icon,
  Tag: 'button' | 'span' | 'p' = 'button',
  className = 'bc-icon',
): Render {
  return ({ children, ...props }) => (
    <Tag {...props}>
      <Icon className={className} />
      {children}
    </Tag>
  );
}
