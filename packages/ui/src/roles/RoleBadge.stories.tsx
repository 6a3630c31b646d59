import type { Meta, StoryObj } from '@storybook/react-vite';
import { RoleBadge } from './RoleBadge';
import { RoleBadgeView, type BadgeRole } from './RoleBadgeView';

const meta = {
  title: 'Stage/Role badge',
  component: RoleBadge,
  args: { sessionId: 'id-Ben' },
} satisfies Meta<typeof RoleBadge>;

export default meta;
type Story = StoryObj<typeof meta>;

const view = (badge: BadgeRole): Story => ({
  render: () => (
    <p style={{ maxInlineSize: 280 }}>
      Ben <RoleBadgeView badge={badge} />
    </p>
  ),
});

export const Given = view({ kind: 'given', name: 'Speaker' });
export const Host = view({ kind: 'host', name: 'host' });

/** What a participant says of itself is never shown as a role. */
export const Claimed = view({ kind: 'claimed', name: 'interpreter' });
export const RightToLeft = view({ kind: 'given', name: 'מתורגמנית' });
export const Long = view({ kind: 'given', name: 'Vice chair of the housing committee' });
