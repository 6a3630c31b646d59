export type { PartProps, PartState } from './part/PartProps';
