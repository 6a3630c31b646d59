import type { Meta, StoryObj } from '@storybook/react-vite';
import { RoleBadge } from './RoleBadge';
import { RoleBadgeView, type BadgeRole } from './RoleBadgeView';

const meta = {
  title: 'Stage/Role badge',
  tags: ['autodocs'],
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

/** A role that a host has given. */
export const Given = view({ kind: 'given', name: 'Speaker' });
/** A host, as Daily vouches for it. */
export const Host = view({ kind: 'host', name: 'host' });

/** What a participant says of itself is never shown as a role. */
export const Claimed = view({ kind: 'claimed', name: 'interpreter' });
/** A name of another direction turns nothing around it. */
export const RightToLeft = view({ kind: 'given', name: 'מתורגמנית' });
/** A long name is cut at the end of the line. */
export const Long = view({ kind: 'given', name: 'Vice chair of the housing committee' });
