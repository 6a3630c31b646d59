export type * from './clientFrame';
export type * from './json';
export type * from './participant';
export type * from './roomFrame';
export type * from './transport';
