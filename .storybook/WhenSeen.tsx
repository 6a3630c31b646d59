import type { Decorator } from '@storybook/react-vite';
import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Renders what is in it as soon as somebody scrolls there. */
function WhenSeen({ children }: { children: ReactNode }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setIsSeen(true),
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return isSeen ? children : <div ref={place} className="story-unseen" />;
}

/** The page of a component has all of its stories, and each live one a room of its own: they open one after another. */
export const whenSeen: Decorator = (Story, { viewMode }) =>
  viewMode === 'docs' ? (
    <WhenSeen>
      <Story />
    </WhenSeen>
  ) : (
    <Story />
  );
