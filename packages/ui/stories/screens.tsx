import type { DailyCall } from '@daily-co/daily-js';
import { DailyProvider } from '@daily-co/daily-react';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { within } from 'storybook/test';
import './screens.css';

/** Several participants side by side, below what the story says about them. */
export function Screens({ intro, children }: { intro: string; children: ReactNode }): ReactElement {
  return (
    <main>
      <p className="story-intro" dir="auto">
        {intro}
      </p>
      <div className="screens">{children}</div>
    </main>
  );
}

interface ScreenProps {
  /** Whose screen: the name of the landmark. */
  title: string;
  call: DailyCall;
  children: ReactNode;
}

/** What one participant sees, under a plain `DailyProvider` with a call of their own. */
export function Screen({ title, call, children }: ScreenProps): ReactElement {
  return (
    <section className="screen" aria-label={title}>
      <h2>{title}</h2>
      <DailyProvider callObject={call}>{children}</DailyProvider>
    </section>
  );
}

/** A button of the story, not of the kit. */
export function StoryButton(props: ComponentProps<'button'>): ReactElement {
  return <button type="button" className="story-button" {...props} />;
}

interface Canvas {
  findByRole(role: 'region', options: { name: string }): Promise<HTMLElement>;
}

/** The screen of that title, once it is there. */
export async function screenOf(canvas: Canvas, title: string) {
  return within(await canvas.findByRole('region', { name: title }));
}
