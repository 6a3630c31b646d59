import { describe, expect, it } from 'vitest';
import { isRecord, jsonEqual, jsonSize, readKey, toJson } from './json';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('JSON from the wire', () => {
  it('is compared without regard to the order of keys', () => {
    expect(jsonEqual({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(jsonEqual({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(jsonEqual({ a: undefined }, {})).toBe(false);
    expect(jsonEqual([], {})).toBe(false);
    expect(jsonEqual(null, {})).toBe(false);
  });

  it('may be nested as deep as a hostile peer likes', () => {
    expect(jsonEqual(nested(50_000), nested(50_000))).toBe(false);
    expect(jsonEqual(nested(100), nested(100))).toBe(true);
    expect(jsonSize(nested(50_000))).toBeGreaterThan(50_000);
  });

  it('answers only its own keys', () => {
    const wire: unknown = JSON.parse('{"__proto__": {"isHost": true}, "a": 1}');
    expect(readKey(wire, 'isHost')).toBeUndefined();
    expect(readKey(wire, 'toString')).toBeUndefined();
    expect(readKey(wire, 'a')).toBe(1);
    expect(readKey(null, 'a')).toBeUndefined();
    expect(isRecord([])).toBe(false);
  });

  it('of our own is cleaned as it will arrive, or refused with what to do', () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    expect(toJson({ a: undefined, f: () => 1, at: new Date(0) }, 'x')).toEqual({
      at: '1970-01-01T00:00:00.000Z',
    });
    expect(() => toJson(circular, 'the value')).toThrow(/the value cannot be written as JSON/);
    expect(() => toJson({ n: 1n }, 'the value')).toThrow(/plain objects/);
  });
});
