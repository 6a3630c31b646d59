import { FRAME_ROOT } from '../call-machine/frame/frameRoot';
import { CALL_MACHINE_FILE } from './callMachineCode';

/** What `createFrame` shows in place of Prebuilt: who is in the call, and a way to leave it. */
export function framePage(roomName: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${roomName}</title>
<style>
  html { color-scheme: dark; height: 100% }
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; min-height: 100%; background: #14181f; color: #f2f4f8; }
  main { padding: 1rem; display: grid; gap: 1rem; justify-items: center; }
  ul { list-style: none; margin: 0; padding: 0; width: 100%; display: grid; gap: 0.5rem; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); }
  li { aspect-ratio: 16 / 9; border-radius: 0.5rem; background: #232a35; display: grid; place-content: center; justify-items: center; }
  b { font-size: 2rem; }
  button { font: inherit; padding: 0.5rem 1.5rem; border: 0; border-radius: 0.5rem; background: #c62839; color: #fff; }
  p:empty { display: none; }
</style>
<main ${FRAME_ROOT}></main>
<script src="/call-machine/${CALL_MACHINE_FILE}"></script>
`;
}
