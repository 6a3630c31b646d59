import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { MeetingTokenError } from './meetingToken';
import { selfSignedTokens } from './selfSignedTokens';

const apiKey = 'the-key-of-the-domain-in-this-test';
const domainId = '30f866c3-9123-452a-8723-ff58322d09c5';
const verify = selfSignedTokens({ apiKey, domainId });

function sign(claims: Record<string, unknown>, { key = apiKey, alg = 'HS256' } = {}) {
  return new SignJWT({ d: domainId, r: 'town-hall', ...claims })
    .setProtectedHeader({ alg })
    .setIssuedAt()
    .sign(new TextEncoder().encode(key));
}

const now = () => Math.floor(Date.now() / 1000);

describe('selfSignedTokens', () => {
  it('reads a token signed with the API key', async () => {
    const exp = now() + 60;
    const token = await sign({ o: true, u: 'Ana', ud: 'u1', exp });
    await expect(verify(token)).resolves.toEqual({
      roomName: 'town-hall',
      isOwner: true,
      userName: 'Ana',
      userId: 'u1',
      expiresAt: new Date(exp * 1000),
    });
  });

  it('makes nobody an owner who is not one in so many words', async () => {
    for (const o of [undefined, false, 'true', 1]) {
      await expect(verify(await sign({ o }))).resolves.toMatchObject({ isOwner: false });
    }
  });

  it.each([
    [
      'signed with another key',
      () => sign({ o: true }, { key: 'another-key-that-is-long-enough' }),
    ],
    ['signed with another algorithm', () => sign({ o: true }, { alg: 'HS512' })],
    ['expired', () => sign({ exp: now() - 10 })],
    ['not valid yet', () => sign({ nbf: now() + 60 })],
    ['of another domain', () => sign({ d: 'another' })],
    ['not signed', async () => `${btoa('{"alg":"none"}')}.${btoa('{"o":true}')}.`],
    ['no token at all', async () => 'hello'],
  ])('does not believe a token %s', async (_, make) => {
    const token = await make();
    const error = await verify(token).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MeetingTokenError);
    expect(String(error)).not.toContain(token);
  });
});
