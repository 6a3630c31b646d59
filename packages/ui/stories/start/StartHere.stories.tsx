import { withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { screenOf } from '../screens';
import { talk } from '../talk';
import { Page, Table } from './Page';
import { Audience, Welcome as TownHall } from './Welcome';

const meta = { title: 'Start here' } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const opening = talk(
  ['server', 'Welcome! Write your questions here, or raise your hand.'],
  ['ben', 'Hello from Lagos 👋'],
  ['ben', 'Will there be a recording?'],
);

export const Welcome: Story = {
  decorators: [withLocalRoom],
  parameters: { localRoom: { prepare: opening, latecomer: () => <Audience of="Lena" /> } },
  render: () => <TownHall />,
  play: async ({ canvas }) => {
    const you = await screenOf(canvas, 'You, audience');
    await you.findByText('Will there be a recording?');
    await you.findByText('Ben', { selector: '.bc-stage-name' });
  },
};

export const WhichMechanismWhen: Story = {
  name: 'Which mechanism when',
  render: () => (
    <Page title="Which mechanism when">
      <p>
        Daily has three ways for data, and its REST API is the fourth way in. Ask what somebody who
        joins later must see, and who may write it.
      </p>
      <Table
        head={['You have', 'Use', 'Late joiners', 'Who writes', 'Costs']}
        rows={[
          [
            'something that happens: a reaction, a cue, a chat line',
            'useAppMessage',
            'get nothing',
            'anybody; you name who is obeyed',
            'one message to each recipient, 4,096 characters',
          ],
          [
            'something about a person: hand, status',
            'useLocalParticipantValue',
            'read it at once',
            'only that person',
            'a slot in 4,096 characters of userData',
          ],
          [
            'something about the room that anybody may change: a scene',
            'useMeetingSessionValue',
            'read it at once',
            'anybody',
            'all of the room’s data, 102,400 characters, to all',
          ],
          [
            'something that hosts decide: the stage, roles',
            'useMeetingSessionValue, writableBy: host',
            'read it at once',
            'hosts, as Daily says it',
            'up to 1,024 characters in each host’s userData',
          ],
          [
            'many entries by many people: a shared list',
            'useSessionMap',
            'read it at once',
            'anybody, one key each',
            'as the room’s data',
          ],
          [
            'news of your backend',
            '@backchannel/server',
            'get nothing',
            'your server alone',
            'one REST request',
          ],
        ]}
      />
      <p>
        What must outlive the call, or be kept from the people in it, belongs on your own server.
      </p>
    </Page>
  ),
};

export const Install: Story = {
  render: () => (
    <Page title="Install">
      <p>Beside daily-js, daily-react, jotai and React, which you have if you use DailyProvider:</p>
      <pre>{'npm install @backchannel/react @backchannel/ui'}</pre>
      <pre>{`import { DailyProvider } from '@daily-co/daily-react';
import { Chat } from '@backchannel/ui';
import '@backchannel/ui/styles.css';

<DailyProvider callObject={call}>
  <YourExistingCall />
  <Chat className="sidebar" />
</DailyProvider>`}</pre>
      <p>
        No provider of its own is needed. For several people without an account, start a local Daily
        and tell daily-js where it is; a real room is another address, and nothing else.
      </p>
      <pre>{`npm run local

Daily.createCallObject({
  dailyConfig: { bundlePathOverride: 'http://127.0.0.1:7880/call-machine' },
});`}</pre>
    </Page>
  ),
};

export const SupportMatrix: Story = {
  name: 'Support matrix',
  render: () => (
    <Page title="Support matrix">
      <Table
        head={['What', 'Which']}
        rows={[
          ['daily-js', '0.87 to below 1; tried with 0.92'],
          ['daily-react', '0.23 to below 1'],
          ['jotai', '2'],
          ['React', '18 and 19, Strict Mode and server rendering'],
          ['Node', '20.19 and newer'],
          ['React Native', 'core and react name nothing of the DOM; not tried on a device'],
          ['Prebuilt in a frame', 'messages and participant values; session data is “unsupported”'],
          [
            'Audience that Daily hides (over 1,000)',
            'raises hands by a message to the hosts; not proven on a real room',
          ],
        ]}
      />
    </Page>
  ),
};
