/* What Vite makes of stylesheets, in the tests that run in a browser. */
declare module '*.css';
declare module '*?inline' {
  const text: string;
  export default text;
}
declare module '*?raw' {
  const text: string;
  export default text;
}
interface ImportMeta {
  glob<Module>(pattern: string, options: { eager: true }): Record<string, Module>;
}
