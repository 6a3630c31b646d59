export type { PartProps, PartState } from './part/PartProps';
export * as Chat from './chat/index.parts';
