import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ChatView } from '../chat/ChatView';
import { chatState, message } from '../testing/states';
import { LabelsProvider } from './LabelsProvider';

afterEach(cleanup);

it('takes the prop before the provider before English', () => {
  const chat = <ChatView chat={chatState()} labels={{ chatSend: 'Los' }} header={null} />;
  render(
    <LabelsProvider labels={{ chatTitle: 'Gespräch', chatSend: 'Senden' }}>{chat}</LabelsProvider>,
  );
  expect(screen.getByRole('region', { name: 'Gespräch' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Los' })).toBeTruthy();
  expect(screen.getByText('No messages yet')).toBeTruthy();
});

it('writes times in the language of the tree', () => {
  render(
    <LabelsProvider locale="de">
      <ChatView chat={chatState({ messages: [message('Ben', 'x')] })} />
    </LabelsProvider>,
  );
  expect(document.querySelector('time')?.textContent).toMatch(/^\d{1,2}:\d{2}$/);
});
