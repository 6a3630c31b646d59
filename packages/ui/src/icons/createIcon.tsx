import type { IconNode } from 'lucide';
import { createElement, type ReactElement, type SVGProps } from 'react';

/** An icon in the colour of the text around it; decoration, a name is always beside it. */
export type Icon = (props: SVGProps<SVGSVGElement>) => ReactElement;

/** Makes a component of an icon's shapes, drawn by `.bc-icon`. lucide-react would do so too, in as many bytes as a whole feature has here. */
export function createIcon(shapes: IconNode): Icon {
  return function Icon(props) {
    return (
      <svg
        viewBox="0 0 24 24"
        width={24}
        height={24}
        className="bc-icon"
        aria-hidden="true"
        {...props}
      >
        {shapes.map(([tag, attributes], index) =>
          createElement(tag, { key: index, ...attributes }),
        )}
      </svg>
    );
  };
}
