import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { Stage, StageInvitation, StageRequests } from '../parts';
import * as badge from '../roles/RoleBadgeDataAttributes';
import { RoleBadgeView } from '../roles/RoleBadgeView';
import { axeFindings } from '../testing/axe';
import { participant, stageEntry, stageState } from '../testing/states';
import * as bring from './bring/BringToStageButtonDataAttributes';
import { BringToStageButtonView } from './bring/BringToStageButtonView';
import { StageInvitationRootView } from './invitation/StageInvitationRootView';
import * as ask from './request-button/StageRequestButtonDataAttributes';
import { StageRequestButtonView } from './request-button/StageRequestButtonView';
import { StageRequestsRootView } from './requests/StageRequestsRootView';
import { StageRootView } from './StageRootView';
import type { StageState } from './stageState';

const lists = import.meta.glob<Record<string, string>>('./**/*DataAttributes.ts', { eager: true });
const listOf = (name: string) => {
  const file = Object.keys(lists).find((path) => nameOf(path) === name) ?? '';
  return Object.values(lists[file] ?? {}).sort();
};

afterEach(cleanup);

/** Every part, each with its name as its class. */
function stage(state: StageState, prefix = 'Stage') {
  return (
    <StageRootView stage={state} muted={new Set(['id-Ben'])} className={`${prefix}Root`}>
      <Stage.Empty />
      <Stage.List className="StageList">
        {(entry) => (
          <Stage.Tile entry={entry} className="StageTile">
            <Stage.Media className="StageMedia">Nothing</Stage.Media>
            <Stage.Name className="StageName" /> <Stage.Note className="StageNote" />
            <Stage.Muted className="StageMuted" /> <Stage.Remove className="StageRemove" />
          </Stage.Tile>
        )}
      </Stage.List>
      <Stage.Status className="StageStatus" /> <Stage.Leave className="StageLeave" />
      <Stage.Back className="StageBack" /> <Stage.Problem className="StageProblem" />
    </StageRootView>
  );
}

const requests = (state: StageState) => (
  <StageRequestsRootView stage={state} className="StageRequestsRoot">
    <StageRequests.Title className="StageRequestsTitle">
      Asking <StageRequests.Count className="StageRequestsCount" />
    </StageRequests.Title>
    <StageRequests.Problem className="StageRequestsProblem" />
    <StageRequests.Empty className="StageRequestsEmpty" />
    <StageRequests.List className="StageRequestsList">
      {(entry) => (
        <StageRequests.Item entry={entry} className="StageRequestsItem">
          {entry.userName} <StageRequests.Bring className="StageRequestsBring" />
          <StageRequests.Deny className="StageRequestsDeny" />
        </StageRequests.Item>
      )}
    </StageRequests.List>
  </StageRequestsRootView>
);

const cue = { from: participant('Ana', true), at: 1 };
const invitation = (accept: () => Promise<void>) => (
  <StageInvitationRootView floor={{ cue, accept, dismiss() {} }} className="StageInvitationRoot">
    <StageInvitation.Title className="StageInvitationTitle" />
    <StageInvitation.Hint className="StageInvitationHint" />
    <StageInvitation.Decline className="StageInvitationDecline" />
    <StageInvitation.Accept className="StageInvitationAccept" />
  </StageInvitationRootView>
);

const host = { canManage: true };
const local = { ...stageEntry('Me'), isLocal: true, isAway: true };

it('have the attributes of their lists, and no others', async () => {
  const user = userEvent.setup();
  const fails = () => Promise.reject(new Error('No.'));
  render(
    <>
      {stage(stageState(['Ben'], { ...host, mine: 'on', onStage: [stageEntry('Ben'), local] }))}
      {requests(stageState(['Ben'], { ...host, limit: 1, requests: [stageEntry('Cleo')] }))}
      {requests(stageState([], { ...host, invited: [stageEntry('Dan')] }))}
      {requests(stageState([], host))}
      {invitation(fails)}
      <BringToStageButtonView person={participant('Ben')} stage={stageState([], host)} />
      <StageRequestButtonView stage={stageState([], { disabledReason: 'denied' })} />
      <RoleBadgeView badge={{ kind: 'given', name: 'speaker' }} />
    </>,
  );
  await user.click(screen.getByText('Unmute'));
  await screen.findByText(/could not be turned on/);
  const seen: Record<string, Set<string>> = {};
  for (const element of document.querySelectorAll('[class]')) {
    const names = (seen[element.className] ??= new Set());
    for (const { name } of element.attributes) if (name.startsWith('data-')) names.add(name);
  }
  expect(Object.keys(lists)).toHaveLength(14);
  for (const [name, names] of Object.entries(seen))
    if (/^Stage[A-Z]\w+$/.test(name)) expect([...names].sort(), name).toEqual(listOf(name));
  expect(Object.keys(seen)).toEqual(
    expect.arrayContaining(Object.keys(lists).map(nameOf).filter(isPart)),
  );
  const styled = (name: string) => [...(seen[name] ?? [])].sort();
  expect(styled('bc-root bc-button bc-button-small')).toEqual(Object.values(bring).sort());
  expect(styled('bc-root bc-button')).toEqual(Object.values(ask).sort());
  expect(styled('bc-root bc-role')).toEqual(Object.values(badge).sort());
});

const nameOf = (file: string) => file.replace(/^.*\/|DataAttributes\.ts$/g, '');
const isPart = (name: string) => !name.endsWith('Button');

it('are plain where nothing is given, have no class of their own, and nothing that axe would report', async () => {
  const { container } = render(
    <>
      <StageRootView stage={stageState(['Ana', 'Ben'], { ...host, mine: 'on' })} muted={new Set()}>
        <Stage.List />
        <Stage.Status /> <Stage.Leave />
      </StageRootView>
      <StageRequestsRootView stage={stageState([], { ...host, requests: [stageEntry('Cleo')] })}>
        <StageRequests.Title />
        <StageRequests.List />
      </StageRequestsRootView>
    </>,
  );
  expect(container.querySelectorAll('[class]')).toHaveLength(0);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Ana   Remove',
    'Ben   Remove',
    'Cleo Bring Decline',
  ]);
  expect(await axeFindings(container)).toEqual([]);
});

it('throw one sentence outside of their root, and render on a server inside', () => {
  expect(() => renderToString(<Stage.Leave />)).toThrow('<Stage.Leave> is outside of <Stage.Root>');
  expect(() => renderToString(<Stage.Name />)).toThrow('<Stage.Name> is outside of <Stage.Tile>');
  expect(() => renderToString(<StageRequests.List />)).toThrow('outside of <StageRequests.Root>');
  expect(() => renderToString(<StageInvitation.Accept />)).toThrow('<StageInvitation.Root>');
  expect(renderToString(stage(stageState(['Ana'])))).toContain('Ana');
});
