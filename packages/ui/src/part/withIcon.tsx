import type { LucideIcon } from 'lucide-react';
import type { HTMLAttributes, ReactElement } from 'react';

type Render = (props: HTMLAttributes<HTMLElement>) => ReactElement;

/** For `render`: an element with an icon before what the part says. */
export function withIcon(
  Icon: LucideIcon,
  Tag: 'button' | 'span' | 'p' = 'button',
  className = 'bc-icon',
): Render {
  return ({ children, ...props }) => (
    <Tag {...props}>
      <Icon className={className} aria-hidden="true" />
      {children}
    </Tag>
  );
}
